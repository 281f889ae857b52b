import { method, typeOf } from "./object.js";
import { raise, TypeError } from "./exception.js";
import { truth } from "./compare.js";

/** Checks that `with` can use the object, before anything of it runs. */
export function with_manager(o) {
  if (o === null || o === undefined || !method(o, "$__enter__")) throw raise(TypeError, `'${typeOf(o).name_}' object does not support the context manager protocol`);
  if (!method(o, "$__exit__")) throw raise(TypeError, `'${typeOf(o).name_}' object does not support the context manager protocol (missed __exit__ method)`);
  return o;
}

export function with_enter(o) {
  return method(o, "$__enter__").call(o);
}

/** Leaves a `with` block; true when the exception was swallowed. */
export function with_exit(o, e) {
  const exit = method(o, "$__exit__");
  if (e === null) {
    exit.call(o, null, null, null);
    return false;
  }
  return truth(exit.call(o, e.$__class__, e, e.$__traceback__ ?? null));
}
