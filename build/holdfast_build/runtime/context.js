// The values of context variables. A task runs in a copy of them that is its own.

let contextValues = null;

/** The values as they are now, as a copy. */
export function context_copy() {
  return contextValues === null ? null : new Map(contextValues);
}

/** Puts other values in the place of those of now, which it gives. */
export function context_swap(values) {
  const before = contextValues;
  contextValues = values;
  return before;
}

/** The values of now, kept for good. */
export function context_own() { return (contextValues ??= new Map()); }

/** The value of a variable among values, or `absent`. */
export function context_get(values, variable, absent) {
  const found = (values ?? contextValues)?.get(variable);
  return found === undefined ? absent : found;
}

/** Gives a variable a value; without one it has none any more. */
export function context_set(variable, value) {
  if (value === undefined) context_own().delete(variable);
  else context_own().set(variable, value);
  return null;
}

/** The variables that have values, as a list. */
export function context_variables(values) { return values === null ? [] : Array.from(values.keys()); }
