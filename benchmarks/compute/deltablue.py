"""DeltaBlue: an incremental solver of one-way constraints with strengths.

After the published description: Freeman-Benson, Maloney and Borning, "An Incremental Constraint Solver", Communications
of the ACM 33(1), 1990. Values run down a chain of equalities; a projection's points, scale and offset are moved.
"""

REQUIRED, STRONG_PREFERRED, PREFERRED, STRONG_DEFAULT, NORMAL, WEAK_DEFAULT, WEAKEST = range(7)
NONE, FORWARD, BACKWARD = 0, 1, -1


class Variable:
    """A value, and what determines it."""

    def __init__(self, name: str, value: int = 0) -> None:
        self.name = name
        self.value = value
        self.constraints: list[Constraint] = []
        self.determined_by: Constraint | None = None
        self.mark = 0
        self.strength = WEAKEST
        self.stays = True


class Constraint:
    """A relation between variables that may be given up for a stronger one."""

    is_input = False

    def __init__(self, strength: int) -> None:
        self.strength = strength

    def add(self, planner: "Planner") -> None:
        """Take part in the network."""
        self.attach()
        planner.add(self)

    def destroy(self, planner: "Planner") -> None:
        """Leave the network."""
        if self.is_satisfied():
            planner.remove(self)
        self.detach()

    def satisfy(self, mark: int, planner: "Planner") -> "Constraint | None":
        """Enforce this constraint if it is strong enough; the one that had to give way."""
        self.choose(mark)
        if not self.is_satisfied():
            if self.strength == REQUIRED:
                raise RuntimeError("a required constraint can't be satisfied")
            return None
        for variable in self.inputs():
            variable.mark = mark
        output = self.output()
        overridden = output.determined_by
        if overridden is not None:
            overridden.give_up()
        output.determined_by = self
        if not planner.propagate(self, mark):
            raise RuntimeError("a cycle of constraints")
        output.mark = mark
        return overridden

    def are_inputs_known(self, mark: int) -> bool:
        """Whether all inputs were computed in this pass, or never change, or are free."""
        for variable in self.inputs():
            if not (variable.mark == mark or variable.stays or variable.determined_by is None):
                return False
        return True

    def attach(self) -> None:
        """Tell the variables."""
        raise NotImplementedError

    def detach(self) -> None:
        """Tell the variables that it is over."""
        raise NotImplementedError

    def is_satisfied(self) -> bool:
        """Whether the constraint is enforced."""
        raise NotImplementedError

    def choose(self, mark: int) -> None:
        """Decide which variable to determine."""
        raise NotImplementedError

    def give_up(self) -> None:
        """Be enforced no longer."""
        raise NotImplementedError

    def inputs(self) -> list[Variable]:
        """The variables that are read."""
        raise NotImplementedError

    def output(self) -> Variable:
        """The variable that is determined."""
        raise NotImplementedError

    def recalculate(self) -> None:
        """Strength and steadiness of the output, from those of the inputs."""
        raise NotImplementedError

    def execute(self) -> None:
        """Give the output its value."""


class Unary(Constraint):
    """A constraint of one variable."""

    def __init__(self, variable: Variable, strength: int, planner: "Planner") -> None:
        super().__init__(strength)
        self.variable = variable
        self.satisfied = False
        self.add(planner)

    def attach(self) -> None:
        self.variable.constraints.append(self)
        self.satisfied = False

    def detach(self) -> None:
        self.variable.constraints.remove(self)
        self.satisfied = False

    def is_satisfied(self) -> bool:
        return self.satisfied

    def choose(self, mark: int) -> None:
        self.satisfied = self.variable.mark != mark and self.strength < self.variable.strength

    def give_up(self) -> None:
        self.satisfied = False

    def inputs(self) -> list[Variable]:
        return []

    def output(self) -> Variable:
        return self.variable

    def recalculate(self) -> None:
        self.variable.strength = self.strength
        self.variable.stays = not self.is_input
        if self.variable.stays:
            self.execute()


class Stay(Unary):
    """A variable should keep its value."""


class Edit(Unary):
    """A variable is changed from outside."""

    is_input = True


class Binary(Constraint):
    """A constraint of two variables, enforced in one of two directions."""

    def __init__(self, first: Variable, second: Variable, strength: int, planner: "Planner") -> None:
        super().__init__(strength)
        self.first = first
        self.second = second
        self.direction = NONE
        self.add(planner)

    def attach(self) -> None:
        self.first.constraints.append(self)
        self.second.constraints.append(self)
        self.direction = NONE

    def detach(self) -> None:
        self.first.constraints.remove(self)
        self.second.constraints.remove(self)
        self.direction = NONE

    def is_satisfied(self) -> bool:
        return self.direction != NONE

    def choose(self, mark: int) -> None:
        first, second = self.first, self.second
        if first.mark == mark:
            self.direction = FORWARD if second.mark != mark and self.strength < second.strength else NONE
        elif second.mark == mark or first.strength > second.strength:
            self.direction = BACKWARD if self.strength < first.strength else NONE
        else:
            self.direction = FORWARD if self.strength < second.strength else NONE

    def give_up(self) -> None:
        self.direction = NONE

    def input(self) -> Variable:
        """The variable that is read."""
        return self.first if self.direction == FORWARD else self.second

    def inputs(self) -> list[Variable]:
        return [self.input()]

    def output(self) -> Variable:
        return self.second if self.direction == FORWARD else self.first

    def recalculate(self) -> None:
        input, output = self.input(), self.output()
        output.strength = max(self.strength, input.strength)
        output.stays = input.stays
        if output.stays:
            self.execute()


class Equality(Binary):
    """Two variables have one value."""

    def execute(self) -> None:
        self.output().value = self.input().value


class Scale(Binary):
    """The second variable is the first one times a scale plus an offset."""

    def __init__(
        self, first: Variable, scale: Variable, offset: Variable, second: Variable, strength: int, planner: "Planner"
    ) -> None:
        self.scale = scale
        self.offset = offset
        super().__init__(first, second, strength, planner)

    def attach(self) -> None:
        super().attach()
        self.scale.constraints.append(self)
        self.offset.constraints.append(self)

    def detach(self) -> None:
        super().detach()
        self.scale.constraints.remove(self)
        self.offset.constraints.remove(self)

    def inputs(self) -> list[Variable]:
        return [self.input(), self.scale, self.offset]

    def execute(self) -> None:
        if self.direction == FORWARD:
            self.second.value = self.first.value * self.scale.value + self.offset.value
        else:
            self.first.value = (self.second.value - self.offset.value) // self.scale.value

    def recalculate(self) -> None:
        input, output = self.input(), self.output()
        output.strength = max(self.strength, input.strength)
        output.stays = input.stays and self.scale.stays and self.offset.stays
        if output.stays:
            self.execute()


class Planner:
    """Keeps the network solved, and makes plans that bring values up to date."""

    def __init__(self) -> None:
        self.mark = 0

    def new_mark(self) -> int:
        """A mark that nothing bears yet."""
        self.mark += 1
        return self.mark

    def add(self, constraint: Constraint) -> None:
        """Enforce a constraint, then those that it displaced, as far as they are strong enough."""
        mark = self.new_mark()
        overridden = constraint.satisfy(mark, self)
        while overridden is not None:
            overridden = overridden.satisfy(mark, self)

    def remove(self, constraint: Constraint) -> None:
        """Give a constraint up, and enforce what becomes possible, the strongest first."""
        output = constraint.output()
        constraint.give_up()
        constraint.detach()
        output.determined_by = None
        output.strength = WEAKEST
        output.stays = True
        unsatisfied: list[Constraint] = []
        todo = [output]
        while todo:
            variable = todo.pop()
            for each in variable.constraints:
                if not each.is_satisfied():
                    unsatisfied.append(each)
            for each in self.consumers(variable):
                each.recalculate()
                todo.append(each.output())
        constraint.attach()
        for strength in range(REQUIRED, WEAKEST):
            for each in unsatisfied:
                if each.strength == strength and each is not constraint:
                    self.add(each)

    def consumers(self, variable: Variable) -> list[Constraint]:
        """The enforced constraints that read a variable."""
        by = variable.determined_by
        return [each for each in variable.constraints if each is not by and each.is_satisfied()]

    def propagate(self, constraint: Constraint, mark: int) -> bool:
        """Recalculate everything downstream; false when that leads back to the constraint."""
        todo = [constraint]
        while todo:
            each = todo.pop()
            if each.output().mark == mark:
                self.remove(constraint)
                return False
            each.recalculate()
            todo += self.consumers(each.output())
        return True

    def plan(self, sources: list[Constraint]) -> list[Constraint]:
        """The constraints to execute, in order, when the sources change."""
        mark = self.new_mark()
        plan = []
        todo = sources
        while todo:
            each = todo.pop()
            output = each.output()
            if output.mark != mark and each.are_inputs_known(mark):
                plan.append(each)
                output.mark = mark
                todo += self.consumers(output)
        return plan

    def change(self, variable: Variable, value: int) -> None:
        """Give a variable values from outside, ten times."""
        edit = Edit(variable, PREFERRED, self)
        plan = self.plan([edit])
        for _ in range(10):
            variable.value = value
            for constraint in plan:
                constraint.execute()
        edit.destroy(self)


def chain(length: int) -> int:
    """A row of equal variables; what arrives at its end."""
    planner = Planner()
    variables = [Variable(f"v{number}") for number in range(length + 1)]
    for first, second in zip(variables, variables[1:]):
        Equality(first, second, REQUIRED, planner)
    Stay(variables[-1], STRONG_DEFAULT, planner)
    edit = Edit(variables[0], PREFERRED, planner)
    plan = planner.plan([edit])
    total = 0
    for value in range(100):
        variables[0].value = value
        for constraint in plan:
            constraint.execute()
        if variables[-1].value != value:
            raise RuntimeError("the chain is broken")
        total += variables[-1].value
    edit.destroy(planner)
    return total


def projection(count: int) -> int:
    """Points and their images, moved in both directions."""
    planner = Planner()
    scale, offset = Variable("scale", 10), Variable("offset", 1000)
    points: list[tuple[Variable, Variable]] = []
    for number in range(count):
        source, image = Variable("source", number), Variable("image", number)
        points.append((source, image))
        Stay(source, NORMAL, planner)
        Scale(source, scale, offset, image, REQUIRED, planner)
    source, image = points[-1]
    planner.change(source, 17)
    total = image.value
    planner.change(image, 1050)
    total = total * 31 + source.value
    planner.change(scale, 5)
    for _, image in points[:-1]:
        total = (total * 31 + image.value) % 1000000007
    planner.change(offset, 2000)
    for _, image in points[:-1]:
        total = (total * 31 + image.value) % 1000000007
    return total


def run() -> int:
    """Both tests."""
    total = 0
    for _ in range(3):
        total += chain(500) * 1000 + projection(500)
    return total


if __name__ == "__main__":
    print(run())
