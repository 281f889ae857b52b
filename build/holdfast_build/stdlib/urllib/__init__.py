"""Python's urllib: its module parse."""
