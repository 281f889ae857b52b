import { exception, raise, caught, matches, leave, newError, readOnly, BaseException, Exception, TypeError, ValueError } from "./exception.js";
import { attr, getter, hidden, isType, method, typeOf } from "./object.js";
import { ClassMethod, GenericAlias, takeKw } from "./function.js";
import { Tuple } from "./tuple.js";
import { array } from "./iterate.js";
import { truth } from "./compare.js";

// Groups of exceptions, and `except*`.

export const BaseExceptionGroup = grouping(exception("BaseExceptionGroup", BaseException));
export const ExceptionGroup = alsoException(grouping(exception("ExceptionGroup", BaseExceptionGroup)));

function grouping(K) {
  K.alloc_ = makeGroup;
  return K;
}

// The only built-in type with two bases.
function alsoException(K) {
  K.bases_ = [BaseExceptionGroup, Exception];
  K.mro_ = [K, BaseExceptionGroup, ...Exception.mro_];
  Exception.subs_.push(K);
  return K;
}

function isGroup(e) {
  return matches(e, BaseExceptionGroup);
}

function makeGroup(K, ...args) {
  takeKw(args);
  const [message, given] = args;
  if (args.length !== 2) throw raise(TypeError, `BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`);
  if (typeof message !== "string") throw raise(TypeError, `BaseExceptionGroup.__new__() argument 1 must be str, not ${typeOf(message).name_}`);
  if (given === null || !method(given, "$__getitem__") || method(given, "$keys")) throw raise(TypeError, "second argument (exceptions) must be a sequence");
  const members = array(given);
  if (members.length === 0) throw raise(ValueError, "second argument (exceptions) must be a non-empty sequence");
  members.forEach((each, i) => {
    if (!isError(each)) throw raise(ValueError, `Item ${i} of second argument (exceptions) is not an exception`);
  });
  const ordinary = members.every((each) => matches(each, Exception));
  if (!ordinary && K.mro_.includes(Exception)) {
    throw raise(TypeError, `Cannot nest BaseExceptions in ${K === ExceptionGroup ? "an ExceptionGroup" : `'${K.name_}'`}`);
  }
  const e = newError(K, K === BaseExceptionGroup && ordinary ? ExceptionGroup : K);
  hidden(e, "args_", Tuple.from(args));
  hidden(e, "group_", [message, Tuple.from(members)]);
  return e;
}

function isError(o) {
  return o instanceof Error && o.$__class__ !== undefined;
}

attr(BaseExceptionGroup, "message", getter(function () {
  return this.group_[0];
}, readOnly));

attr(BaseExceptionGroup, "exceptions", getter(function () {
  return this.group_[1];
}, readOnly));


attr(BaseExceptionGroup, "__str__", function () {
  const [message, members] = this.group_;
  return `${message} (${members.length} sub-exception${members.length === 1 ? "" : "s"})`;
});

attr(BaseExceptionGroup, "derive", function (members) {
  return BaseExceptionGroup(this.group_[0], members);
});

attr(BaseExceptionGroup, "split", function (condition) {
  if (condition === undefined) throw raise(TypeError, "split expected 1 argument, got 0");
  return Tuple.from(splitGroup(this, fitting(condition)));
});

attr(BaseExceptionGroup, "subgroup", function (condition) {
  return splitGroup(this, fitting(condition), true)[0];
});

attr(BaseExceptionGroup, "__class_getitem__", new ClassMethod(function (parameters) {
  return new GenericAlias(this, parameters instanceof Tuple ? parameters : Tuple.from([parameters]));
}));

// What the argument of `split` and `subgroup` asks of an exception.
function fitting(condition) {
  const isKind = (each) => isType(each) && each.mro_.includes(BaseException);
  if (isKind(condition) || (condition instanceof Tuple && !condition.some((each) => !isKind(each)))) return (e) => matches(e, condition);
  if (typeof condition === "function" && condition.compiled_ && condition.self_ === undefined && !isType(condition)) return (e) => truth(condition(e));
  throw raise(TypeError, "expected a function, exception type or tuple of exception types");
}

/** The part of a group that fits and the part that does not, each null when it is empty. */
function splitGroup(group, fits, noRest) {
  if (fits(group)) return [group, null];
  const inside = [];
  const outside = [];
  for (const each of group.group_[1]) {
    if (isGroup(each)) {
      const [match, rest] = splitGroup(each, fits, noRest);
      if (match !== null) inside.push(match);
      if (rest !== null) outside.push(rest);
    } else (fits(each) ? inside : outside).push(each);
  }
  return [partOf(group, inside), noRest ? null : partOf(group, outside)];
}

// A group of some of a group's exceptions, which was raised where that was.
function partOf(group, members) {
  if (members.length === 0) return null;
  const part = group.$derive(members);
  if (!isError(part) || !isGroup(part)) throw raise(TypeError, "derive must return an instance of BaseExceptionGroup");
  part.place_ = group.place_ ?? group;
  part.places_ = group.places_;
  part.raised_ = group.raised_;
  part.traceback_ = group.$__traceback__ ?? undefined;
  part.context_ = group.context_;
  part.cause_ = group.cause_;
  part.suppress_ = true;
  const notes = group.$__notes__;
  if (notes !== undefined) hidden(part, "$__notes__", method(notes, "$__getitem__") ? array(notes) : notes);
  return part;
}

/** An exception on its way through the clauses of a `try` with `except*`. */
class Sorting {
  constructor(error) {
    this.error_ = error;
    /** What no clause has taken yet. */
    this.rest_ = error;
    /** What the clause that is running handles. */
    this.match_ = null;
    this.raised_ = [];
  }
}

export function star_begin(error) {
  return new Sorting(error);
}

/** Whether `except* K` takes something; it is being handled from then on. */
export function star_match(sorting, K) {
  for (const each of K instanceof Tuple ? K : [K]) {
    if (!isType(each) || !each.mro_.includes(BaseException)) throw raise(TypeError, "catching classes that do not inherit from BaseException is not allowed");
    if (each.mro_.includes(BaseExceptionGroup)) throw raise(TypeError, "catching ExceptionGroup with except* is not allowed. Use except instead.");
  }
  const rest = sorting.rest_;
  if (rest === null) return false;
  let match = null;
  if (matches(rest, K)) {
    match = isGroup(rest) ? rest : BaseExceptionGroup("", [rest]);
    sorting.rest_ = null;
  } else if (isGroup(rest)) [match, sorting.rest_] = splitGroup(rest, (e) => matches(e, K));
  if (match === null) return false;
  sorting.match_ = match;
  leave(match);
  return true;
}

/** A clause raised: the other clauses run first. */
export function star_raised(sorting, error) {
  sorting.raised_.push(caught(error));
}

/** After the last clause: raises what was raised and what was left, together. */
export function star_end(sorting) {
  const whole = sorting.error_;
  const all = sorting.rest_ === null ? sorting.raised_ : [...sorting.raised_, sorting.rest_];
  if (all.length === 0) return;
  if (!isGroup(whole)) throw all[0];
  // What a clause raised again, and what was left, becomes one group of the shape of the whole.
  const again = new Set();
  const fresh = [];
  for (const each of all) {
    if (sameOrigin(each, whole)) leavesOf(each, again);
    else fresh.push(each);
  }
  if (again.size > 0) fresh.push(splitGroup(whole, (e) => again.has(e))[0]);
  if (fresh.length === 1) throw fresh[0];
  const joined = BaseExceptionGroup("", fresh);
  joined.raised_ = true;
  throw joined;
}

function sameOrigin(e, whole) {
  return e.$__traceback__ === whole.$__traceback__ && (e.context_ ?? null) === (whole.context_ ?? null) && (e.cause_ ?? null) === (whole.cause_ ?? null);
}

function leavesOf(e, into) {
  if (isGroup(e)) for (const each of e.group_[1]) leavesOf(each, into);
  else into.add(e);
}
