import { raise, TypeError } from "./exception.js";
import { isType, rawStore, typeOf } from "./object.js";

// Assignment to `__class__`.

export function store_class(o, K) {
  if (o !== null && typeof o === "object" && o.setattr_) o.$__setattr__("__class__", K);
  else if (o !== null && typeof o === "object" && o.$__class__ !== undefined) rawStore(o, "$__class__", K);
  else changeClass(o, K);
}

export function changeClass(o, K) {
  if (!isType(K)) throw raise(TypeError, `__class__ must be set to a class, not '${typeOf(K).name_}' object`);
  const old = typeOf(o);
  if (old.builtin_ || K.builtin_ || isType(o)) throw raise(TypeError, "__class__ assignment only supported for mutable types or ModuleType subclasses");
  if (layout(old) !== layout(K) || storage(old) !== storage(K)) {
    throw raise(TypeError, `__class__ assignment: '${K.name_}' object layout differs from '${old.name_}'`);
  }
  Object.setPrototypeOf(o, K.prototype);
}

function storage(K) {
  return K.mro_.find((each) => each.builtin_);
}

// The slots that each class of the line adds; those that add none have their base's layout.
function layout(K) {
  const parts = [];
  let above = new Set();
  for (const each of [...K.mro_].reverse()) {
    if (each.builtin_) continue;
    const own = each.slots_ === undefined ? ["$__dict__"] : [...each.slots_];
    parts.push(own.filter((key) => !above.has(key) && key !== "$__weakref__").sort().join(" "));
    above = new Set([...above, ...own]);
  }
  return parts.filter((part) => part !== "").join(",");
}
