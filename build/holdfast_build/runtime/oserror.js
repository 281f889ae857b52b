import {
  BlockingIOError, BrokenPipeError, ChildProcessError, ConnectionAbortedError, ConnectionRefusedError, ConnectionResetError, FileExistsError, FileNotFoundError,
  InterruptedError, IsADirectoryError, NotADirectoryError, OSError, PermissionError, ProcessLookupError, SyntaxError, TimeoutError, TypeError, UnicodeDecodeError, UnicodeEncodeError,
  UnicodeTranslateError, raise,
} from "./exception.js";
import { attr, getter } from "./object.js";
import { array } from "./iterate.js";
import { repr, strOf } from "./repr.js";
import { Tuple } from "./tuple.js";

// What exceptions of the system and of texts say about their place: read from their arguments.

/** OSError(2, "...") is a FileNotFoundError: the number chooses the class. */
export function errorOfNumber(K, args) {
  if (K !== OSError || args.length < 2) return K;
  switch (args[0]) {
    case 1: case 13: return PermissionError;
    case 2: return FileNotFoundError;
    case 3: return ProcessLookupError;
    case 4: return InterruptedError;
    case 10: return ChildProcessError;
    case 11: case 114: case 115: return BlockingIOError;
    case 17: return FileExistsError;
    case 20: return NotADirectoryError;
    case 21: return IsADirectoryError;
    case 32: case 108: return BrokenPipeError;
    case 103: return ConnectionAbortedError;
    case 104: return ConnectionResetError;
    case 110: return TimeoutError;
    case 111: return ConnectionRefusedError;
    default: return K;
  }
}

attr(OSError, "errno", getter(function () { return this.args_.length < 2 ? null : this.args_[0]; }));
attr(OSError, "strerror", getter(function () { return this.args_.length < 2 ? null : this.args_[1]; }));
attr(OSError, "filename", getter(function () { return this.args_[2] ?? null; }));
attr(OSError, "filename2", getter(function () { return this.args_[4] ?? null; }));
attr(OSError, "__str__", function () {
  const [number, text, file] = this.args_;
  if (this.args_.length < 2) return this.args_.length === 0 ? "" : strOf(number);
  return `[Errno ${strOf(number)}] ${strOf(text)}${file === undefined ? "" : `: ${repr(file)}`}`;
});

// SyntaxError(message, (filename, line, offset, text[, end line, end offset]))
function placeOf(e, at) {
  const place = e.args_.length === 2 ? array(e.args_[1]) : [];
  return place[at] ?? null;
}

attr(SyntaxError, "__init__", function (...args) {
  this.args_ = Tuple.from(args);
  if (args.length !== 2) return null;
  const place = array(args[1]);
  if (place.length < 4) throw raise(TypeError, `function takes at least 4 arguments (${place.length} given)`);
  if (place.length > 6) throw raise(TypeError, `function takes at most 6 arguments (${place.length} given)`);
  if (place.length === 5) throw raise(TypeError, "end_offset must be provided when end_lineno is provided");
  return null;
});
attr(SyntaxError, "msg", getter(function () { return this.args_[0] ?? null; }));
attr(SyntaxError, "filename", getter(function () { return placeOf(this, 0); }));
attr(SyntaxError, "lineno", getter(function () { return placeOf(this, 1); }));
attr(SyntaxError, "offset", getter(function () { return placeOf(this, 2); }));
attr(SyntaxError, "text", getter(function () { return placeOf(this, 3); }));
attr(SyntaxError, "end_lineno", getter(function () { return placeOf(this, 4); }));
attr(SyntaxError, "end_offset", getter(function () { return placeOf(this, 5); }));
attr(SyntaxError, "print_file_and_line", null);
attr(SyntaxError, "__str__", function () {
  const message = strOf(this.$msg), file = this.$filename, line = this.$lineno;
  const name = typeof file === "string" ? file.slice(file.lastIndexOf("/") + 1) : null;
  if (name === null) return typeof line === "number" ? `${message} (line ${line})` : message;
  return typeof line === "number" ? `${message} (${name}, line ${line})` : `${message} (${name})`;
});

attr(UnicodeEncodeError, "encoding", getter(function () { return this.args_[0]; }));
attr(UnicodeEncodeError, "object", getter(function () { return this.args_[1]; }));
attr(UnicodeEncodeError, "start", getter(function () { return this.args_[2]; }));
attr(UnicodeEncodeError, "end", getter(function () { return this.args_[3]; }));
attr(UnicodeEncodeError, "reason", getter(function () { return this.args_[4]; }));
attr(UnicodeDecodeError, "encoding", getter(function () { return this.args_[0]; }));
attr(UnicodeDecodeError, "object", getter(function () { return this.args_[1]; }));
attr(UnicodeDecodeError, "start", getter(function () { return this.args_[2]; }));
attr(UnicodeDecodeError, "end", getter(function () { return this.args_[3]; }));
attr(UnicodeDecodeError, "reason", getter(function () { return this.args_[4]; }));
attr(UnicodeTranslateError, "object", getter(function () { return this.args_[0]; }));
attr(UnicodeTranslateError, "start", getter(function () { return this.args_[1]; }));
attr(UnicodeTranslateError, "end", getter(function () { return this.args_[2]; }));
attr(UnicodeTranslateError, "reason", getter(function () { return this.args_[3]; }));
