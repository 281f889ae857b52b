import { builtin, attr, getter, object, typeOf, isType, hidden, construct, isinstance, known_, method } from "./object.js";
import { Tuple, asTuple } from "./tuple.js";
import { defm, takeKw } from "./function.js";
import { array } from "./iterate.js";
import { errorOfNumber } from "./oserror.js";
import { repr, strOf } from "./repr.js";

// Python's exceptions are JavaScript errors, so that they carry a stack and cross promises and callbacks like any error.

export class PyError extends Error {}

export const BaseException = exception("BaseException", object, PyError.prototype, (K) => Reflect.construct(Error, [], K));

/** Declares a built-in exception. */
export function exception(name, base, prototype, alloc, choose, spec) {
  const K = function (...args) {
    if (new.target) return;
    return construct(K, args);
  };
  const own = prototype ?? Object.create(base.prototype);
  builtin(name, own, K, { base, alloc: (T, ...args) => allocate(T, args, choose === undefined ? T : choose(T, args)) });
  K.open_ = true;
  if (spec) K.spec_ = spec;
  hidden(own, "plain_", true);
  return K;
}

function allocate(K, args, chosen) {
  // Taking a stack is most of what an error costs: what nobody will see is an error by its prototype only.
  const forgotten = known_(quiet) && quiet !== null && isForgotten(chosen);
  const e = forgotten ? Object.create(chosen.prototype) : newError(K, chosen);
  const kw = args[args.length - 1] instanceof Map ? args.pop() : undefined;
  // Not enumerable: an error's own properties would be printed by the console otherwise.
  if (forgotten) e.args_ = asTuple(args);
  else hidden(e, "args_", asTuple(args));
  if (kw !== undefined) for (const [name, value] of kw) hidden(e, "$" + name, value);
  return e;
}

/** The classes of exceptions that the innermost `try` catches and forgets: nobody will see where those came from. null: none. */
export let quiet = null;

/** Tells `quiet` something else; gives what it was told before. */
export function quieten(classes) {
  const before = quiet;
  quiet = classes;
  return before;
}

function isForgotten(K) {
  for (let i = 0; i < quiet.length; i++) if (K.mro_.includes(quiet[i])) return true;
  return false;
}

/** An error whose stack ends where K was called, of a class that may be another one. */
export function newError(K, chosen) {
  const e = Reflect.construct(Error, [], K);
  return chosen === K ? e : Object.setPrototypeOf(e, chosen.prototype);
}

export const Exception = exception("Exception", BaseException);
export const SystemExit = exception("SystemExit", BaseException);
export const KeyboardInterrupt = exception("KeyboardInterrupt", BaseException);
export const GeneratorExit = exception("GeneratorExit", BaseException);
export const CancelledError = exception("CancelledError", BaseException);
export const StopIteration = exception("StopIteration", Exception);
export const StopAsyncIteration = exception("StopAsyncIteration", Exception);
export const ArithmeticError = exception("ArithmeticError", Exception);
export const FloatingPointError = exception("FloatingPointError", ArithmeticError);
export const OverflowError = exception("OverflowError", ArithmeticError);
export const ZeroDivisionError = exception("ZeroDivisionError", ArithmeticError);
export const AssertionError = exception("AssertionError", Exception);
export const AttributeError = exception("AttributeError", Exception, undefined, undefined, undefined, "AttributeError *args name= obj=");
export const BufferError = exception("BufferError", Exception);
export const EOFError = exception("EOFError", Exception);
export const ImportError = exception("ImportError", Exception, undefined, undefined, undefined, "ImportError *args name= path=");
export const ModuleNotFoundError = exception("ModuleNotFoundError", ImportError);
export const LookupError = exception("LookupError", Exception);
export const IndexError = exception("IndexError", LookupError);
export const KeyError = exception("KeyError", LookupError);
export const MemoryError = exception("MemoryError", Exception);
export const NameError = exception("NameError", Exception, undefined, undefined, undefined, "NameError *args name=");
export const UnboundLocalError = exception("UnboundLocalError", NameError);
export const OSError = exception("OSError", Exception, undefined, undefined, errorOfNumber);
export const ConnectionError = exception("ConnectionError", OSError);
export const ConnectionResetError = exception("ConnectionResetError", ConnectionError);
export const BrokenPipeError = exception("BrokenPipeError", ConnectionError);
export const ConnectionAbortedError = exception("ConnectionAbortedError", ConnectionError);
export const ConnectionRefusedError = exception("ConnectionRefusedError", ConnectionError);
export const FileNotFoundError = exception("FileNotFoundError", OSError);
export const FileExistsError = exception("FileExistsError", OSError);
export const BlockingIOError = exception("BlockingIOError", OSError);
export const ChildProcessError = exception("ChildProcessError", OSError);
export const InterruptedError = exception("InterruptedError", OSError);
export const IsADirectoryError = exception("IsADirectoryError", OSError);
export const NotADirectoryError = exception("NotADirectoryError", OSError);
export const ProcessLookupError = exception("ProcessLookupError", OSError);
export const PermissionError = exception("PermissionError", OSError);
export const TimeoutError = exception("TimeoutError", OSError);
export const ReferenceError = exception("ReferenceError", Exception);
export const RuntimeError = exception("RuntimeError", Exception);
export const NotImplementedError = exception("NotImplementedError", RuntimeError);
export const RecursionError = exception("RecursionError", RuntimeError);
export const SyntaxError = exception("SyntaxError", Exception);
export const IndentationError = exception("IndentationError", SyntaxError);
export const TabError = exception("TabError", IndentationError);
export const SystemError = exception("SystemError", Exception);
export const TypeError = exception("TypeError", Exception);
export const ValueError = exception("ValueError", Exception);
export const UnicodeError = exception("UnicodeError", ValueError);
export const UnicodeDecodeError = exception("UnicodeDecodeError", UnicodeError);
export const UnicodeEncodeError = exception("UnicodeEncodeError", UnicodeError);
export const UnicodeTranslateError = exception("UnicodeTranslateError", UnicodeError);
export const Warning = exception("Warning", Exception);
export const UserWarning = exception("UserWarning", Warning);
export const DeprecationWarning = exception("DeprecationWarning", Warning);
export const RuntimeWarning = exception("RuntimeWarning", Warning);
export const BytesWarning = exception("BytesWarning", Warning);
export const EncodingWarning = exception("EncodingWarning", Warning);
export const FutureWarning = exception("FutureWarning", Warning);
export const ImportWarning = exception("ImportWarning", Warning);
export const PendingDeprecationWarning = exception("PendingDeprecationWarning", Warning);
export const ResourceWarning = exception("ResourceWarning", Warning);
export const SyntaxWarning = exception("SyntaxWarning", Warning);
export const UnicodeWarning = exception("UnicodeWarning", Warning);
/** What a JavaScript error becomes in Python: `name` and `message` of the error, the error itself as `error`. */
export const JavaScriptError = exception("JavaScriptError", Exception);

attr(BaseException, "__init__", function (...args) {
  if (args[args.length - 1] instanceof Map) args.pop();
  this.args_ = asTuple(args);
  return null;
});

attr(BaseException, "args", getter(function () {
  return this.args_;
}, function (value) {
  this.args_ = Tuple.from(array(value));
}));


attr(BaseException, "__str__", function () {
  const args = this.args_;
  return args.length === 0 ? "" : args.length === 1 ? strOf(args[0]) : repr(args);
});

attr(KeyError, "__str__", function () {
  const args = this.args_;
  return args.length === 1 ? repr(args[0]) : args.length === 0 ? "" : repr(args);
});

attr(BaseException, "__repr__", function () {
  const args = this.args_;
  return `${typeOf(this).name_}${args.length === 1 ? `(${repr(args[0])})` : repr(args)}`;
});

attr(BaseException, "with_traceback", function (traceback) {
  setTraceback(this, traceback);
  return this;
});

function setTraceback(e, traceback) {
  if (traceback !== null && !(traceback instanceof Traceback)) throw raise(TypeError, "__traceback__ must be a traceback or None");
  e.raised_ = traceback !== null;
  e.traceback_ = traceback ?? undefined;
  if (traceback === null || traceback.error === e) return;
  e.place_ = traceback.error.place_ ?? traceback.error;
  e.places_ = traceback.error.places_;
}

attr(BaseException, "add_note", function (note) {
  if (typeof note !== "string") throw raise(TypeError, `note must be a str, not '${typeOf(note).name_}'`);
  if (!Object.prototype.hasOwnProperty.call(this, "$__notes__")) hidden(this, "$__notes__", []);
  this.$__notes__.push(note);
  return null;
});

/** Where an exception was raised. The frames are in its JavaScript stack. */
export class Traceback {
  constructor(error) {
    this.error = error;
  }
}

export const traceback_type = builtin("traceback", Traceback.prototype, function () {
  throw raise(TypeError, "cannot create 'traceback' instances");
}, {});

attr(traceback_type, "tb_next", null);

attr(BaseException, "__traceback__", getter(function () {
  return this.raised_ ? (this.traceback_ ??= new Traceback(this)) : null;
}, function (traceback) {
  setTraceback(this, traceback);
}));

function checkLink(e, words) {
  if (e !== null && !(e instanceof Error && e.args_)) throw raise(TypeError, `${words} must be None or derive from BaseException`);
}

attr(BaseException, "__cause__", getter(function () {
  return this.cause_ ?? null;
}, function (cause) {
  checkLink(cause, "exception cause");
  this.cause_ = cause;
  this.suppress_ = true;
}));

attr(BaseException, "__context__", getter(function () {
  return this.context_ ?? null;
}, function (context) {
  checkLink(context, "exception context");
  this.context_ = context;
}));

attr(BaseException, "__suppress_context__", getter(function () {
  return this.suppress_ === true;
}, function (value) {
  if (typeof value !== "boolean") throw raise(TypeError, "attribute value type must be bool");
  this.suppress_ = value;
}));

attr(StopIteration, "value", getter(function () {
  return this.args_[0] ?? null;
}));

attr(SystemExit, "code", getter(function () {
  return this.args_.length === 0 ? null : this.args_.length === 1 ? this.args_[0] : this.args_;
}));

attr(AttributeError, "name", null);
attr(AttributeError, "obj", null);
attr(NameError, "name", null);
attr(ImportError, "name", null);
attr(ImportError, "path", null);
attr(ImportError, "__init__", defm(function (...args) {
  const kw = takeKw(args);
  this.args_ = asTuple(args);
  hidden(this, "$name", kw?.get("name") ?? null);
  hidden(this, "$path", kw?.get("path") ?? null);
  return null;
}, "ImportError *args name= path="));
attr(ImportError, "msg", getter(function () { return this.args_.length === 1 ? this.args_[0] : null; }));

/** An exception made as Python's constructor call does, for `throw raise(ValueError, "message")`. */
export function raise(K, ...args) {
  return raised(K(...args));
}

// The exception that is being handled, for `__context__` and bare `raise`.
let handled = null;

/** Enters an except block; what it returns is given back to `leave` at the block's end. */
export function enter(e) {
  const before = handled;
  handled = e;
  return before;
}

/** Notes the exception that passes through a `finally` block. */
export function entered(error) {
  handled = caught(error);
  return handled;
}

export function leave(before) {
  handled = before === relieved ? relieving : before;
}

// In a generator that was left inside of an `except` and goes on elsewhere: what that clause gives back is what the caller of today handles.
let relieved = false;
let relieving = null;

export function relieve(from, to) {
  const outer = [relieved, relieving];
  relieved = from;
  relieving = to;
  return outer;
}

export function handling() {
  return handled;
}

/** What `raise e from cause` throws. `cause` undefined: no `from`. */
export function raised(e, cause) {
  if (isErrorType(e)) e = made(e);
  if (!(e instanceof Error) || e.$__class__ === undefined) return raised(TypeError("exceptions must derive from BaseException"));
  e.raised_ = true;
  if (cause !== undefined) {
    if (isErrorType(cause)) cause = made(cause);
    if (cause !== null && !(cause instanceof Error)) return raised(TypeError("exception causes must derive from BaseException"));
    e.cause_ = cause;
    e.suppress_ = true;
  }
  if (handled !== null && handled !== e) {
    // As CPython: a chain never gets a cycle; one that is there already is walked once.
    let slow = handled;
    for (let o = handled, step = 0; o.context_; step++) {
      if (o.context_ === e) {
        o.context_ = null;
        break;
      }
      o = o.context_;
      if (o === slow) break;
      if (step % 2) slow = slow.context_;
    }
    e.context_ = handled;
  }
  return e;
}

function isErrorType(K) {
  return isType(K) && K.mro_.includes(BaseException);
}

/** The exception that `raise K` or `throw(K, value)` makes. */
export function made(K, values = [], named = repr) {
  const e = K(...values);
  if (e instanceof Error) return e;
  return TypeError(`calling ${repr(K)} should have returned an instance of BaseException, not ${named(typeOf(e))}`);
}

/** What `raise e` throws when `e` was made before: this place is one more of its traceback. */
export function raised_here(e, cause) {
  const again = e instanceof Error && e.raised_;
  const found = raised(e, cause);
  if (again) (found.places_ ??= []).push(new Error());
  else {
    found.place_ = new Error();
    found.places_ = undefined;
  }
  found.traceback_ = undefined;
  return found;
}

/** `super()` where there is no method around. */
export function noSuper(words) {
  throw raise(RuntimeError, words);
}

/** Bare `raise`. */
export function reraised() {
  return handled ?? raised(RuntimeError("No active exception to reraise"));
}

/** What a store to some attributes of built-in types does. */
export function readOnly() {
  throw raise(AttributeError, "readonly attribute");
}

/** What `__init__` returns. */
export function initResult(value) {
  if (value !== null) throw raise(TypeError, `__init__() should return None, not '${typeOf(value).name_}'`);
  return value;
}

/** What an import of a module raises that there is none of. */
export function noModule(name) {
  const e = ModuleNotFoundError(`No module named '${name}'`);
  hidden(e, "$name", name);
  return raised(e);
}

export function noAttribute(o, key) {
  const name = key.slice(1);
  const e = AttributeError(isType(o) ? `type object '${o.name_}' has no attribute '${name}'` : `'${typeOf(o).name_}' object has no attribute '${name}'`);
  hidden(e, "$name", name);
  hidden(e, "$obj", o === undefined ? null : o);
  return raised(e);
}

/** Reading a local variable that has no value. */
export function unbound(name) {
  throw raise(UnboundLocalError, `cannot access local variable '${name}' where it is not associated with a value`);
}

export function unboundFree(name) {
  throw raise(NameError, `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`);
}

export function unboundGlobal(name) {
  const e = raise(NameError, `name '${name}' is not defined`);
  hidden(e, "$name", name);
  throw e;
}

/** The Python exception for anything that a JavaScript `catch` caught. */
export function caught(error) {
  if (error instanceof Error) {
    if (error.$__class__ !== undefined) return error;
    const e = converted(error);
    e.stack = error.stack;
    e.raised_ = true;
    return e;
  }
  const e = raise(JavaScriptError, "Error", String(error));
  hidden(e, "$name", "Error");
  hidden(e, "$message", String(error));
  hidden(e, "$error", error);
  return e;
}

function converted(error) {
  const { message, name } = error;
  let parts;
  if (name === "TypeError") {
    parts = /(?:^Cannot (?:read|set) properties of (?:null|undefined) \(\w+ '|^can't access property "|^(?:null|undefined) is not an object \(evaluating '.*\.)([^'"]*)/.exec(message);
    if (parts !== null) {
      const key = parts[1];
      if (key[0] === "$") {
        const e = AttributeError(`'NoneType' object has no attribute '${key.slice(1)}'`);
        hidden(e, "$name", key.slice(1));
        return withContext(e);
      }
      if (key === "next_" || key === "prototype") return withContext(TypeError("'NoneType' object is not iterable"));
    }
    if (/ is not a (function|constructor)/.test(message)) return withContext(TypeError("object is not callable"));
    parts = /^Cannot create property '\$(.*)' on (\w+)/.exec(message);
    if (parts !== null) {
      return withContext(AttributeError(`'${{ string: "str", number: "int", boolean: "bool", bigint: "int" }[parts[2]]}' object has no attribute '${parts[1]}'`));
    }
  }
  // Firefox has a class of its own, InternalError, for the stack's end.
  if ((name === "RangeError" && /call stack/.test(message)) || name === "InternalError") return withContext(RecursionError("maximum recursion depth exceeded"));
  if (name === "RangeError" && /BigInt|string length|array length|Array buffer/.test(message)) return withContext(MemoryError());
  parts = name === "ReferenceError" ? /'([^']*)' before initialization|uninitialized variable/.exec(message) : null;
  if (parts !== null) return withContext(NameError(`name '${parts[1] ?? "?"}' is not defined`));
  const e = JavaScriptError(name, message);
  hidden(e, "$name", name);
  hidden(e, "$message", message);
  hidden(e, "$error", error);
  return withContext(e);
}

function withContext(e) {
  if (known_(leave) && handled !== null && handled !== e) hidden(e, "$__context__", handled);
  return e;
}

attr(JavaScriptError, "__str__", function () {
  return this.args_.length === 2 ? `${this.args_[0]}: ${this.args_[1]}` : strOf(this.args_[0] ?? "");
});

/** Whether exception `e` is caught by `except K`. */
export function matches(e, K) {
  const T = e.$__class__;
  if (isErrorType(K)) return T === K || T.mro_.includes(K);
  if (K instanceof Tuple && !K.some((each) => !isErrorType(each))) return K.some((each) => T.mro_.includes(each));
  throw raise(TypeError, "catching classes that do not inherit from BaseException is not allowed");
}
