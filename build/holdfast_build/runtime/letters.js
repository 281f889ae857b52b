// The methods of str about letters: case, and what kinds of characters a text is made of.

import { noArguments } from "./number.js";
import { attr } from "./object.js";
import { str } from "./str.js";
import { WHITE } from "./text.js";

attr(str, "upper", function () {
  if (arguments.length > 0) throw noArguments("str.upper", arguments.length);
  return this.toUpperCase();
});
attr(str, "lower", function () {
  if (arguments.length > 0) throw noArguments("str.lower", arguments.length);
  return this.toLowerCase();
});

// Characters that fold to something else than the lower case of their upper case: dotless i and the Cherokee letters.
function foldCharacter(character) {
  if (/[\u13a0-\u13f5]/.test(character)) return character;
  if (/[\u13f8-\u13fd\uab70-\uabbf]/.test(character)) return character.toUpperCase();
  if (character === "\u0131") return character;
  if (character === "\u1e9e") return "ss";
  return character.toUpperCase().toLowerCase();
}

attr(str, "casefold", function () {
  if (arguments.length > 0) throw noArguments("str.casefold", arguments.length);
  return /^[\0-\x7f]*$/.test(this) ? this.toLowerCase() : Array.from(this, foldCharacter).join("");
});

// Title case of one character. JavaScript has upper case only; digraphs, Georgian and Greek with iota below differ.
function titleCharacter(character) {
  const code = character.codePointAt(0);
  if (code < 128) return character.toUpperCase();
  if (code >= 0x10d0 && code <= 0x10ff) return character;
  if ((code >= 0x1c4 && code <= 0x1cc) || (code >= 0x1f1 && code <= 0x1f3)) {
    return String.fromCharCode(code >= 0x1f1 ? 0x1f2 : 0x1c5 + 3 * Math.floor((code - 0x1c4) / 3));
  }
  if (code >= 0x1f80 && code <= 0x1ffc) {
    const parts = character.normalize("NFD");
    if (parts.includes("\u0345")) return (parts[0].toUpperCase() + parts.slice(1)).normalize("NFC");
  }
  const [first, ...rest] = character.toUpperCase();
  return first + (code === 0x149 ? rest.join("") : rest.join("").toLowerCase());
}

attr(str, "capitalize", function () {
  if (arguments.length > 0) throw noArguments("str.capitalize", arguments.length);
  if (this.length === 0) return "";
  const first = String.fromCodePoint(this.codePointAt(0));
  // Lower case is taken of the whole, because a final sigma depends on what stands before it.
  return titleCharacter(first) + this.toLowerCase().slice(first.toLowerCase().length);
});

attr(str, "title", function () {
  if (arguments.length > 0) throw noArguments("str.title", arguments.length);
  return this.replace(/\p{Cased}[\p{Cased}]*/gu, (word) => {
    const first = String.fromCodePoint(word.codePointAt(0));
    return titleCharacter(first) + word.toLowerCase().slice(first.toLowerCase().length);
  });
});

attr(str, "swapcase", function () {
  if (arguments.length > 0) throw noArguments("str.swapcase", arguments.length);
  return this.replace(/\p{Uppercase}|\p{Lowercase}/gu, (character, at) => {
    // A sigma's lower case depends on what stands around it.
    if (character === "\u03a3") return this.toLowerCase()[this.slice(0, at).toLowerCase().length];
    return /\p{Uppercase}/u.test(character) ? character.toLowerCase() : character.toUpperCase();
  });
});

attr(str, "isupper", function () {
  if (arguments.length > 0) throw noArguments("str.isupper", arguments.length);
  return /\p{Uppercase}/u.test(this) && !/\p{Lowercase}|\p{Lt}/u.test(this);
});
attr(str, "islower", function () {
  if (arguments.length > 0) throw noArguments("str.islower", arguments.length);
  return /\p{Lowercase}/u.test(this) && !/\p{Uppercase}|\p{Lt}/u.test(this);
});
attr(str, "istitle", function () {
  if (arguments.length > 0) throw noArguments("str.istitle", arguments.length);
  let cased = false, previous = false;
  for (const character of this) {
    if (/\p{Uppercase}|\p{Lt}/u.test(character)) {
      if (previous) return false;
      cased = previous = true;
    } else if (/\p{Lowercase}/u.test(character)) {
      if (!previous) return false;
    } else previous = false;
  }
  return cased;
});
// Whether a text is nothing but plain letters (and digits), as it nearly always is: to look at them is much faster than a pattern.
function plainLetters(text, orDigits) {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i), lower_ = unit | 32;
    if ((lower_ < 97 || lower_ > 122) && !(orDigits && unit > 47 && unit < 58)) return false;
  }
  return text.length > 0;
}

attr(str, "isalpha", function () {
  if (arguments.length > 0) throw noArguments("str.isalpha", arguments.length);
  return plainLetters(this, false) || /^\p{L}+$/u.test(this);
});
// Whether a text of plain characters is nothing but digits; undefined for other texts.
function plainDigits(text) {
  let found = text.length > 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 127) return undefined;
    if (unit < 48 || unit > 57) found = false;
  }
  return found;
}

attr(str, "isdecimal", function () {
  if (arguments.length > 0) throw noArguments("str.isdecimal", arguments.length);
  return plainDigits(this) ?? /^\p{Nd}+$/u.test(this);
});

const DIGITS = /^[\p{Nd}\xb2\xb3\xb9\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}]+$/u;
// Numbers that Unicode counts among the letters: the Chinese numerals.
const NUMERIC = /^[\p{N}㐅㒃㠪㭍一七万三九二五亖亿什仟仨伍佰億兆兩八六十千卄卌叁-叄四壱壹幺廾廿弌-弎弐拾捌柒漆玖百肆萬貮貳贰阡陆陌陸零参拾兩零六陸什\u{20001}\u{20064}\u{200e2}\u{20121}\u{2092a}\u{20983}\u{2098c}\u{2099c}\u{20aea}\u{20afd}\u{20b19}\u{22390}\u{22998}\u{23b1b}\u{2626d}\u{2f890}]+$/u;

attr(str, "isdigit", function () {
  if (arguments.length > 0) throw noArguments("str.isdigit", arguments.length);
  return plainDigits(this) ?? DIGITS.test(this);
});
attr(str, "isnumeric", function () {
  if (arguments.length > 0) throw noArguments("str.isnumeric", arguments.length);
  return NUMERIC.test(this);
});
attr(str, "isalnum", function () {
  if (arguments.length > 0) throw noArguments("str.isalnum", arguments.length);
  return plainLetters(this, true) || /^[\p{L}\p{Nd}]+$/u.test(this) || (this.length > 0 && Array.from(this).every((c) => /\p{L}/u.test(c) || NUMERIC.test(c)));
});
attr(str, "isascii", function () {
  if (arguments.length > 0) throw noArguments("str.isascii", arguments.length);
  return /^[\0-\x7f]*$/.test(this);
});
attr(str, "isspace", function () {
  if (arguments.length > 0) throw noArguments("str.isspace", arguments.length);
  return WHITE.test(this) && WHITE.exec(this)[0].length === this.length;
});
attr(str, "isprintable", function () {
  if (arguments.length > 0) throw noArguments("str.isprintable", arguments.length);
  return /^[^\p{C}\p{Zl}\p{Zp}\p{Zs}]*$/u.test(this.replace(/ /g, ""));
});
attr(str, "isidentifier", function () {
  if (arguments.length > 0) throw noArguments("str.isidentifier", arguments.length);
  return /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(this);
});
