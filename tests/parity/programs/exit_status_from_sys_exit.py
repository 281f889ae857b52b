import sys

try:
    sys.exit(3)
except SystemExit as error:
    print("caught", error.code, repr(error))
try:
    print("in try")
    sys.exit(7)
finally:
    print("finally runs")
