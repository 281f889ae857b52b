import { raise, TypeError } from "./exception.js";
import { attr, builtin, method, typeOf } from "./object.js";
import { eq } from "./compare.js";
import { iter } from "./iterate.js";
import { len } from "./builtins.js";
import { contains, or_ } from "./operator.js";
import { getitem } from "./subscript.js";
import { repr, strOf } from "./repr.js";

// A mapping that can only be read.

class MappingProxy {
  constructor(mapping) {
    this.mapping_ = mapping;
  }
}

export const mappingproxy = builtin("mappingproxy", MappingProxy.prototype, function (mapping) {
  if (mapping === null || mapping === undefined || Array.isArray(mapping) || !method(mapping, "$__getitem__")) {
    throw raise(TypeError, `mappingproxy() argument must be a mapping, not ${typeOf(mapping).name_}`);
  }
  return new MappingProxy(mapping);
}, { spec: "mappingproxy mapping" });

function readOf(o) {
  return o instanceof MappingProxy ? o.mapping_ : o;
}

attr(mappingproxy, "__getitem__", function (key) { return getitem(this.mapping_, key); });
attr(mappingproxy, "__contains__", function (key) { return contains(this.mapping_, key); });
attr(mappingproxy, "__len__", function () { return len(this.mapping_); });
attr(mappingproxy, "__iter__", function () { return iter(this.mapping_); });
attr(mappingproxy, "__reversed__", function () { return this.mapping_.$__reversed__(); });
attr(mappingproxy, "get", function (key, fallback = null) { return this.mapping_.$get(key, fallback); });
attr(mappingproxy, "keys", function () { return this.mapping_.$keys(); });
attr(mappingproxy, "values", function () { return this.mapping_.$values(); });
attr(mappingproxy, "items", function () { return this.mapping_.$items(); });
attr(mappingproxy, "copy", function () { return this.mapping_.$copy(); });
attr(mappingproxy, "__eq__", function (other) { return eq(this.mapping_, readOf(other)); });
attr(mappingproxy, "__or__", function (other) { return or_(this.mapping_, readOf(other)); });
attr(mappingproxy, "__ror__", function (other) { return or_(readOf(other), this.mapping_); });
attr(mappingproxy, "__hash__", null);
attr(mappingproxy, "__str__", function () { return strOf(this.mapping_); });
attr(mappingproxy, "__repr__", function () { return `mappingproxy(${repr(this.mapping_)})`; });
attr(mappingproxy, "__ior__", function () {
  throw raise(TypeError, "'|=' is not supported by mappingproxy; use '|' instead");
});
