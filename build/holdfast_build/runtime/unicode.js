// Normal forms of Unicode.

export function text_normalized(form, text) {
  return text.normalize(form);
}
