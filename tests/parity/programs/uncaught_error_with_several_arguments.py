class Failure(Exception):
    def __str__(self):
        return f"failed with {self.args}"


raise Failure(1, "two")
