import { builtin, attr } from "./object.js";
import { unmakeable } from "./iterate.js";

/** A module used as a value. Its names are read when they are asked for. */
export class PyModule {}

export const module_type = builtin("module", PyModule.prototype, unmakeable("module"), {});

export function module_object(name, members) {
  const made = new PyModule();
  Object.defineProperty(made, "$__name__", { value: name });
  for (const key of Object.keys(members)) Object.defineProperty(made, "$" + key, { get: members[key], enumerable: true });
  return made;
}

attr(module_type, "__repr__", function () {
  return `<module '${this.$__name__}'>`;
});
