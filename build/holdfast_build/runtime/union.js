import { builtin, attr, isType, type } from "./object.js";
import { GenericAlias, generic_alias } from "./function.js";
import { NotImplemented, none_type } from "./none.js";
import { repr } from "./repr.js";

/** What `int | None` gives: kept for isinstance and for whoever reads annotations. */
export class PyUnion {
  constructor(args) {
    this.$__args__ = args;
  }
}

export const union_type = builtin("types.UnionType", PyUnion.prototype, function (...args) {
  return new PyUnion(args);
}, {});

function alternatives(o) {
  if (o instanceof PyUnion) return o.$__args__;
  if (o === null) return [none_type];
  if (isType(o) || o instanceof GenericAlias) return [o];
  return undefined;
}

export function union_of(a, b) {
  const left = alternatives(a), right = alternatives(b);
  if (left === undefined || right === undefined) return NotImplemented;
  const args = [];
  for (const each of [...left, ...right]) if (!args.includes(each)) args.push(each);
  return args.length === 1 ? args[0] : new PyUnion(args);
}

// `int | str`: what all types answer.
attr(type, "__or__", function (other) {
  return union_of(this, other);
});

attr(type, "__ror__", function (other) {
  return union_of(other, this);
});

attr(union_type, "__or__", function (other) {
  return union_of(this, other);
});

attr(union_type, "__ror__", function (other) {
  return union_of(other, this);
});

attr(union_type, "__eq__", function (other) {
  if (!(other instanceof PyUnion)) return NotImplemented;
  return this.$__args__.length === other.$__args__.length && this.$__args__.every((each) => other.$__args__.includes(each));
});

attr(union_type, "__hash__", function () {
  return this.$__args__.length;
});

attr(union_type, "__repr__", function () {
  return this.$__args__.map((each) => (each === none_type ? "None" : isType(each) && each.$__module__ === "builtins" ? each.name_ : isType(each) ? `${each.$__module__}.${each.$__qualname__}` : repr(each))).join(" | ");
});

attr(generic_alias, "__or__", function (other) {
  return union_of(this, other);
});

attr(generic_alias, "__ror__", function (other) {
  return union_of(other, this);
});
