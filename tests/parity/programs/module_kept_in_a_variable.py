import bisect
import textwrap as wrapping

kept = [bisect, wrapping]
print(kept[0].bisect_right([1, 2], 1), kept[1].dedent("  a\n  b"), kept[0].__name__)


class Uses:
    module = bisect

    def place(self):
        return self.module.bisect_left([1, 2, 3], 3)


print(Uses().place(), [getattr(module, "__name__") for module in kept])
