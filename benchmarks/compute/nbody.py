"""N-body: the sun and its four giants, step by step, in floats."""

from math import pi

SOLAR_MASS = 4 * pi * pi
DAYS = 365.24


class Body:
    """A point with a mass, a place and a speed."""

    def __init__(self, x: float, y: float, z: float, vx: float, vy: float, vz: float, mass: float) -> None:
        self.x, self.y, self.z = x, y, z
        self.vx, self.vy, self.vz = vx * DAYS, vy * DAYS, vz * DAYS
        self.mass = mass * SOLAR_MASS


def system() -> list[Body]:
    """Places, speeds in days and masses of the sun, Jupiter, Saturn, Uranus and Neptune."""
    bodies = [
        Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0),
        Body(
            4.84143144246472090,
            -1.16032004402742839,
            -0.103622044471123109,
            0.00166007664274403694,
            0.00769901118419740425,
            -0.0000690460016972063023,
            0.000954791938424326609,
        ),
        Body(
            8.34336671824457987,
            4.12479856412430479,
            -0.403523417114321381,
            -0.00276742510726411,
            0.00499852801234917238,
            0.0000230417297573763929,
            0.000285885980666130812,
        ),
        Body(
            12.8943695621391310,
            -15.1111514016986312,
            -0.223307578892655734,
            0.00296460137564761618,
            0.0023784717395948095,
            -0.0000296589568540237556,
            0.0000436624404335156298,
        ),
        Body(
            15.3796971148509165,
            -25.9193146099879641,
            0.179258772950371181,
            0.00268067772490389322,
            0.00162824170038242295,
            -0.000095159225451971587,
            0.0000515138902046611451,
        ),
    ]
    px = py = pz = 0.0
    for body in bodies:
        px += body.vx * body.mass
        py += body.vy * body.mass
        pz += body.vz * body.mass
    sun = bodies[0]
    sun.vx, sun.vy, sun.vz = -px / SOLAR_MASS, -py / SOLAR_MASS, -pz / SOLAR_MASS
    return bodies


def advance(bodies: list[Body], dt: float) -> None:
    """Let them attract each other and move."""
    count = len(bodies)
    for i in range(count):
        first = bodies[i]
        for j in range(i + 1, count):
            second = bodies[j]
            dx = first.x - second.x
            dy = first.y - second.y
            dz = first.z - second.z
            square = dx * dx + dy * dy + dz * dz
            pull = dt / (square * square**0.5)
            of_second = second.mass * pull
            of_first = first.mass * pull
            first.vx -= dx * of_second
            first.vy -= dy * of_second
            first.vz -= dz * of_second
            second.vx += dx * of_first
            second.vy += dy * of_first
            second.vz += dz * of_first
    for body in bodies:
        body.x += dt * body.vx
        body.y += dt * body.vy
        body.z += dt * body.vz


def energy(bodies: list[Body]) -> float:
    """Energy of movement and of place."""
    total = 0.0
    for number, body in enumerate(bodies):
        total += 0.5 * body.mass * (body.vx * body.vx + body.vy * body.vy + body.vz * body.vz)
        for other in bodies[number + 1 :]:
            dx, dy, dz = body.x - other.x, body.y - other.y, body.z - other.z
            total -= body.mass * other.mass / (dx * dx + dy * dy + dz * dz) ** 0.5
    return total


def run() -> str:
    """The energy after some steps, which stays nearly the same."""
    bodies = system()
    for _ in range(6000):
        advance(bodies, 0.01)
    return f"{energy(bodies):.9f}"


if __name__ == "__main__":
    print(run())
