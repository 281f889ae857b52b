// None, NotImplemented and Ellipsis.

import { attr, builtin } from "./object.js";

class NoneInstance {}

export const none_type = builtin("NoneType", NoneInstance.prototype, () => null, {});

attr(none_type, "__repr__", function () { return "None"; });
attr(none_type, "__bool__", function () { return false; });

class NotImplementedInstance {}
export const not_implemented_type = builtin("NotImplementedType", NotImplementedInstance.prototype, () => NotImplemented, {});
export const NotImplemented = new NotImplementedInstance();
attr(not_implemented_type, "__repr__", function () { return "NotImplemented"; });

class EllipsisInstance {}
export const ellipsis = builtin("ellipsis", EllipsisInstance.prototype, () => Ellipsis, {});
export const Ellipsis = new EllipsisInstance();
attr(ellipsis, "__repr__", function () { return "Ellipsis"; });
