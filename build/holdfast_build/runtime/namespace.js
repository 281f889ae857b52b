import { raise, TypeError } from "./exception.js";
import { attr, getter, isType, object, typeOf } from "./object.js";
import { Dict, dict_of } from "./dict.js";
import { plainForm, ClassMethod, StaticMethod } from "./function.js";

// `__dict__` and vars(). Attributes are JavaScript properties, so what is handed out is a copy.

/** The attributes of an instance, or those defined by a class itself. */
export function namespaceOf(o) {
  if (isType(o)) return classNamespace(o);
  const made = new Dict();
  for (const key of Object.keys(o)) if (key[0] === "$") made.put_(key.slice(1), o[key]);
  return made;
}

function classNamespace(K) {
  const made = dict_of("__module__", K.$__module__);
  const names = K.own_ ?? Object.getOwnPropertyNames(K.prototype).filter((key) => key[0] === "$" && key !== "$__class__").map((key) => key.slice(1));
  for (const name of names) {
    const held = Object.getOwnPropertyDescriptor(K.prototype, "$" + name);
    if (held === undefined || held.value?.stub_ !== undefined) continue;
    made.put_(name, definedValue(held));
  }
  if (K.slots_ !== undefined && K.prototype.$__slots__ !== undefined) made.put_("__slots__", K.prototype.$__slots__);
  return made;
}

// What stood in the class body: the class keeps it in the form in which it is used.
function definedValue(held) {
  if (held.get !== undefined) return held.get.desc_ ?? null;
  const value = held.value;
  if (typeof value !== "function" || value.mro_ !== undefined) return value;
  if (value.class_ !== undefined) return new ClassMethod(value.class_.plain_form_ ?? plainForm(value.class_));
  if (value.meth_ === true) return plainForm(value);
  return value.spec_ !== undefined && value.self_ === undefined ? new StaticMethod(value) : value;
}

export function vars(o) {
  const found = o === null || o === undefined ? undefined : o.$__dict__;
  if (found === undefined) throw raise(TypeError, "vars() argument must have __dict__ attribute");
  return found;
}

attr(object, "__dict__", getter(function () {
  if (this === null || this === undefined) return undefined;
  if (isType(this)) return classNamespace(this);
  const K = typeOf(this);
  if (typeof this === "function" ? this.self_ !== undefined : (K.builtin_ && !K.open_) || (K.slots_ !== undefined && !K.slots_.has("$__dict__"))) return undefined;
  return namespaceOf(this);
}));
