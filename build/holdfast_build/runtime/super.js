import { raise, TypeError } from "./exception.js";
import { attr, builtin, getter, isType, object, subclassOf, typeOf } from "./object.js";
import { checkCount } from "./number.js";

/** `super()` as a value: looks further along the resolution order. */
export class Super {
  constructor(K, self) {
    this.K = K;
    this.self = self;
  }
}

export const super_ = builtin("super", Super.prototype, function (K, self) {
  return initialise(new Super(), arguments);
}, { base: object, alloc: (kind) => Reflect.construct(Super, [], kind) });

function initialise(made, given) {
  const [K, self] = given;
  checkCount("super()", given.length, 1, 2);
  if (!isType(K)) throw raise(TypeError, `super() argument 1 must be a type, not ${typeOf(K).name_}`);
  const bound = self !== undefined && self !== null;
  if (bound && !(isType(self) && subclassOf(self, K)) && !subclassOf(typeOf(self), K)) {
    throw raise(TypeError, "super(type, obj): obj must be an instance or subtype of type");
  }
  made.K = K;
  made.self = bound ? self : undefined;
  return made;
}

attr(super_, "__init__", function () {
  initialise(this, arguments);
  return null;
});

attr(super_, "__get__", function (o) {
  if (o === null || o === undefined || this.self !== undefined) return this;
  return typeOf(this)(this.K, o);
});

attr(super_, "__thisclass__", getter(function () {
  return this.K;
}));

attr(super_, "__self__", getter(function () {
  return this.self ?? null;
}));

attr(super_, "__self_class__", getter(function () {
  return this.self === undefined ? null : isType(this.self) && subclassOf(this.self, this.K) ? this.self : typeOf(this.self);
}));

attr(super_, "__repr__", function () {
  const self = this.self === undefined ? "NULL" : `<${(isType(this.self) ? this.self : typeOf(this.self)).name_} object>`;
  return `<super: <class '${this.K.name_}'>, ${self}>`;
});
