import { builtin, attr, isForeign, isType, callee, method, typeOf, object } from "./object.js";
import { raise, AttributeError, TypeError } from "./exception.js";
import { Float } from "./float.js";
import { float_of } from "./number.js";
import { Dict } from "./dict.js";
import { PySet, FrozenSet } from "./set.js";
import { Tuple } from "./tuple.js";
import { Bytes } from "./bytes.js";
import { known_ } from "./object.js";
import { array } from "./iterate.js";

// The border between Python and JavaScript objects. What passes it is converted only where the two sides hold a value differently:
// boxed floats become numbers on their way out, undefined becomes None and -0 becomes 0 on their way in.

export const JavaScriptObject = builtin("JavaScriptObject", Object.create(Object.prototype), function () {
  throw raise(TypeError, "cannot create 'JavaScriptObject' instances");
}, { base: object });

/** A value from JavaScript as a Python value. */
export function adopt(value) {
  if (value === undefined) return null;
  if (value === 0) return 0;
  if (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value)) return float_of(value);
  return value;
}

/** A Python value as JavaScript wants it, not looking inside. */
export function release(value) {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Float) return value.v;
  if (value instanceof Bytes) return bytesOf(value);
  if (value instanceof String || value instanceof Number) return value.valueOf();
  if (value.$__class__ !== undefined && !Array.isArray(value) && method(value, "$__call__")) return callee(value);
  return value;
}

function bytesOf(value) {
  return value.bytes_ ?? Uint8Array.from(array(value));
}

export function borderGet(o, name) {
  const value = o[name];
  if (value === undefined) {
    if (typeof o === "function" && !(name in o)) throw raise(AttributeError, `'function' object has no attribute '${name}'`);
    return null;
  }
  // A method taken as a value keeps its object. Constructors stay as they are.
  if (typeof value === "function" && value.spec_ === undefined && !isType(value) && !Object.prototype.hasOwnProperty.call(value, "prototype")) {
    return (...args) => adopt(value.apply(o, args.map(release)));
  }
  return adopt(value);
}

export function borderSet(o, name, value) {
  o[name] = release(value);
}

export function borderCall(o, name, args) {
  const f = o[name];
  if (typeof f !== "function") {
    throw f === undefined || f === null
      ? raise(AttributeError, `JavaScript object has no method '${name}'`)
      : raise(TypeError, `'${typeOf(f).name_}' object is not callable`);
  }
  return adopt(f.apply(o, args.map(release)));
}

/** A call of something imported from `holdfast.browser`. */
export function border_apply(f, args) {
  return adopt(callee(f)(...args.map(release)));
}

/** A JavaScript global, None when there is none of that name. */
export function js_global(name) {
  return adopt(globalThis[name]);
}

/** `new(Class, *args)` */
export function border_new(K, ...args) {
  if (typeof K !== "function") throw raise(TypeError, `'${typeOf(K).name_}' object is not a JavaScript class`);
  return Reflect.construct(K, args.map(release));
}

/** Deep conversion of Python values to plain JavaScript ones. */
export function to_js(value) {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return Array.from(value, to_js);
  if (value instanceof Dict) {
    const out = {};
    for (const [place, each] of value.map_) {
      const key = value.key_(place);
      if (typeof key !== "string") throw raise(TypeError, `keys of a JavaScript object must be str, not ${typeOf(key).name_}`);
      out[key] = to_js(each);
    }
    return out;
  }
  if (value instanceof PySet || value instanceof FrozenSet) return new Set(array(value).map(to_js));
  return release(value);
}

/** Deep conversion of plain JavaScript objects to dicts, of typed arrays to bytes. */
export function from_js(value) {
  if (value instanceof Map) {
    const out = new Dict();
    for (const [key, each] of value) out.put_(from_js(key), from_js(each));
    return out;
  }
  if (value instanceof Set) {
    const out = new PySet();
    for (const each of value) out.put_(from_js(each));
    return out;
  }
  return converted_(value, from_js);
}

/** The same for what JSON can say, and bytes. */
export function from_plain(value) {
  return converted_(value, from_plain);
}

function converted_(value, convert) {
  if (typeof value !== "object" || value === null) return adopt(value);
  if (value instanceof Tuple || (value.$__class__ !== undefined && !Array.isArray(value))) return value;
  if (Array.isArray(value)) return value.map((each) => convert(each));
  // A program that never mentions bytes gets the object itself.
  if (known_(Bytes) && value instanceof Uint8Array) return new Bytes(value);
  if (known_(Bytes) && value instanceof ArrayBuffer) return new Bytes(new Uint8Array(value));
  const shape = Object.getPrototypeOf(value);
  if (shape !== Object.prototype && shape !== null) return value;
  const out = new Dict();
  for (const key of Object.keys(value)) out.put_(key, convert(value[key]));
  return out;
}

/** JavaScript's `instanceof`. */
export function instance_of(value, K) {
  return typeof K === "function" && value instanceof K;
}

/** JavaScript's `typeof`. */
export function border_type_of(value) {
  return typeof value;
}

attr(JavaScriptObject, "__repr__", function () {
  return isForeign(this) ? `<JavaScript ${this.constructor?.name ?? "object"}>` : "<JavaScript object>";
});
