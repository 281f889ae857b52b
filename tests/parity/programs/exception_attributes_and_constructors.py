"""Attributes of exceptions, what they refuse, and what `raise` makes of classes."""

import sys
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
t(lambda: AttributeError("x", name="n", obj=3).name)
t(lambda: AttributeError("x", bad=3))
t(lambda: ImportError("m", name="n", path="p").path)
t(lambda: ImportError("m").msg)
t(lambda: ImportError("m", invalid="x"))
t(lambda: SyntaxError("bad", ("f",1,2,"text")).lineno)
t(lambda: str(SyntaxError("bad", ("/a/f.py",1,2,"text"))))
t(lambda: SyntaxError("bad", ("f",1,2)))
t(lambda: SyntaxError("bad", ("f",1,2,3,4)))
t(lambda: SyntaxError("bad", (1,2,3,4,5,6,7)))
t(lambda: SyntaxError("bad", ("f",1,2,"t",3,4)).end_offset)
e=ValueError(1)
def s(n,v): setattr(e,n,v); return getattr(e,n)
for n in ("__cause__","__context__","__traceback__","__suppress_context__","args"):
    for v in (1,None,KeyError("k"),True,[1,2], KeyError):
        t(lambda: s(n,v))
print(repr(e), e.__suppress_context__)
class MyE(Exception):
    def __new__(cls,*a): return 5
t(lambda: (_ for _ in ()).throw(MyE))
def r():
    raise MyE
t(r)
def m():
    try: raise ValueError
    except (ValueError, 42): pass
t(m)
def m():
    try: raise ValueError
    except ((ValueError, KeyError), TypeError): print("nested ok")
t(m)
a=ValueError("a"); b=ValueError("b"); c=ValueError("c")
a.__context__=b; b.__context__=c; c.__context__=b
try:
    try: raise a
    except ValueError: raise KeyError
except KeyError as k: print(k.__context__ is a)
print(sys.exc_info(), sys.exception())
try: 1/0
except ZeroDivisionError as z: print(sys.exc_info()[0], sys.exc_info()[1] is z, sys.exc_info()[2] is z.__traceback__, sys.exception() is z)
print(OSError(32,"x"), type(OSError(32,"x")), OSError(2,"no","file").filename)
class K(AttributeError):
    def __init__(self, a, b): super().__init__(a); self.b=b
k=K(1,b=2); print(k.args,k.b,k.name)
try: "\ud800".encode()
except UnicodeEncodeError as u: print(u.encoding,u.start,u.end,u.reason,ascii(u.object))
print(UnicodeTranslateError("abc",1,2,"why").reason)
t(lambda: ValueError(x=1))
