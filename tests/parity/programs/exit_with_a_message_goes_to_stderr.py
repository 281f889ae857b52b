import sys

print("out")
sys.exit("could not continue")
