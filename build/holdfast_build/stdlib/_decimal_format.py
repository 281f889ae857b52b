"""Format specifications of decimal numbers."""

from _decimal_number import made
from holdfast_runtime import decimalCut, decimalLayout, decimalSpec, digitCount, digitText, tenPower


def formatted(number, text, context):
    """What format(number, text) gives."""
    if not isinstance(text, str):
        raise TypeError("format argument must be str")
    spec = decimalSpec(text)
    if spec is None:
        raise ValueError("invalid format string")
    precision, code, no_negative_zero, layout = spec
    percent = "%" if code == "%" else ""
    if number._kind:
        return decimalLayout(number._sign == 1, "", number.copy_abs()._text(1) + percent, False, layout)
    fixed = code in ("f", "F", "%")
    exponential = code in ("e", "E")
    if percent:
        number = made(number._sign, number._int, number._exp + 2)
    rounding = context._rounding
    if precision is not None:
        if fixed:
            number = _scaled(number, -precision, rounding)
        elif exponential:
            if number._int:
                number = _with_digits(number, precision + 1, rounding)
        elif digitCount(number._int) > max(precision, 1):
            number = _with_digits(number, max(precision, 1), rounding)
    if fixed and not number._int and number._exp > 0:
        number = _scaled(number, 0, rounding)
    negative = number._sign == 1 and not (no_negative_zero and not number._int)
    digits = digitText(number._int)
    size = len(digits)
    left = size + number._exp
    if exponential:
        point = 1 if number._int or precision is None else 1 - precision
    elif fixed or (number._exp <= 0 and left > -6):
        point = left
    else:
        point = 1
    if point <= 0:
        whole, fraction = "0", "0" * -point + digits
    elif point >= size:
        whole, fraction = digits + "0" * (point - size), ""
    else:
        whole, fraction = digits[:point], digits[point:]
    rest = "." + fraction if fraction else ""
    if left != point or exponential:
        small = code in ("e", "g", "n") or (code == "" and not context._capitals)
        rest += f"{'e' if small else 'E'}{left - point:+d}"
    return decimalLayout(negative, whole, rest + percent, True, layout)


def _scaled(number, exponent, rounding):
    """The number with another exponent."""
    if number._exp >= exponent:
        return made(number._sign, number._int * tenPower(number._exp - exponent), exponent)
    coefficient, _ = decimalCut(number._int, exponent - number._exp, rounding, number._sign)
    return made(number._sign, coefficient, exponent)


def _with_digits(number, count, rounding):
    """The number with `count` digits."""
    high = number.adjusted()
    result = _scaled(number, high + 1 - count, rounding)
    return result if result.adjusted() == high else _scaled(result, high + 2 - count, rounding)
