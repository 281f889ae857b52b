print({"a": 1}["it's missing"])
