"""Answers as learners give them: right ones, and wrong ones with the mistake they make.

They were written down from the exercises' texts alone, before the typical mistakes were collected.
Each is a whole cell; the page's imports stand above it.
"""

RIGHT = [  # exercise, what is special about it, cell
    (
        "compose",
        "plain lambda",
        """
def compose(f, g):
    return lambda x: f(g(x))
""",
    ),
    (
        "compose",
        "nested def, other names",
        '''
def compose(outer, inner):
    """Return outer after inner."""
    def composed(value):
        halfway = inner(value)
        return outer(halfway)
    return composed
''',
    ),
    (
        "compose",
        "functools.wraps",
        """
import functools

def compose(f, g):
    @functools.wraps(g, updated=())
    def h(x):
        return f(g(x))
    return h
""",
    ),
    (
        "compose",
        "callable class",
        """
class Composed:
    def __init__(self, f, g):
        self.f = f
        self.g = g

    def __call__(self, x):
        return self.f(self.g(x))

def compose(f, g):
    return Composed(f, g)
""",
    ),
    (
        "compose",
        "lambda of lambda",
        """
compose = lambda f, g: (lambda x: f(g(x)))
""",
    ),
    (
        "compose",
        "partial",
        """
from functools import partial

def apply_both(f, g, x):
    return f(g(x))

def compose(f, g):
    return partial(apply_both, f, g)
""",
    ),
    (
        "compose",
        "reduce over the functions",
        """
from functools import reduce

def compose(f, g):
    def h(x):
        return reduce(lambda acc, fn: fn(acc), [g, f], x)
    return h
""",
    ),
    (
        "compose",
        "star args and walrus",
        """
def compose(f, g):
    def h(*args):
        return f(y) if (y := g(*args)) is not None else f(None)
    return h
""",
    ),
    (
        "feed_forward",
        "as in the book",
        """
def feed_forward(self):
    self.activation = self.weights[0] * self.input + self.weights[1]
    return self.activation
""",
    ),
    (
        "feed_forward",
        "unpacking",
        """
def feed_forward(self):
    w1, w2 = self.weights
    result = w2 + self.input * w1
    self.activation = result
    return result
""",
    ),
    (
        "feed_forward",
        "chained assignment",
        """
def feed_forward(neuron):
    neuron.activation = answer = neuron.input * neuron.weights[0] + neuron.weights[1]
    return answer
""",
    ),
    (
        "feed_forward",
        "lambda with setattr",
        """
feed_forward = lambda self: setattr(self, "activation", self.weights[0] * self.input + self.weights[1]) or self.activation
""",
    ),
    (
        "feed_forward",
        "numpy dot",
        """
import numpy as np

def feed_forward(self):
    self.activation = np.dot(np.array(self.weights), np.array([self.input, 1]))
    return self.activation
""",
    ),
    (
        "feed_forward",
        "sum of generator",
        """
def feed_forward(self):
    self.activation = sum(w * x for w, x in zip(self.weights, (self.input, 1)))
    return self.activation
""",
    ),
    (
        "feed_forward",
        "loop over weights",
        """
def feed_forward(self):
    xs = [self.input, 1]
    self.activation = 0
    for i in range(len(self.weights)):
        self.activation += self.weights[i] * xs[i]
    return self.activation
""",
    ),
    (
        "feed_forward",
        "walrus",
        """
def feed_forward(self) -> float:
    setattr(self, "activation", (a := self.input * self.weights[0] + self.weights[-1]))
    return a
""",
    ),
    (
        "convert_c_to_f",
        "plain",
        """
def convert_c_to_f(celsius):
    return 1.8 * celsius + 32
""",
    ),
    (
        "convert_c_to_f",
        "nine fifths",
        """
def convert_c_to_f(c):
    return c * 9 / 5 + 32
""",
    ),
    (
        "convert_c_to_f",
        "cached with hints",
        '''
from functools import cache

@cache
def convert_c_to_f(celsius: float) -> float:
    """Celsius to Fahrenheit."""
    fahrenheit = 32 + celsius * 1.8
    return fahrenheit
''',
    ),
    (
        "convert_c_to_f",
        "lambda with defaults",
        """
convert_c_to_f = lambda celsius, slope=1.8, offset=32.0: offset + slope * celsius
""",
    ),
    (
        "convert_c_to_f",
        "shift by 40",
        """
def convert_c_to_f(celsius):
    return (celsius + 40) * 1.8 - 40
""",
    ),
    (
        "convert_c_to_f",
        "numpy float",
        """
import numpy as np

def convert_c_to_f(celsius):
    return np.float64(1.8) * celsius + np.float64(32)
""",
    ),
    (
        "convert_c_to_f",
        "np.polyval",
        """
import numpy as np

def convert_c_to_f(celsius):
    return np.polyval([1.8, 32], celsius)
""",
    ),
    (
        "random_celsius",
        "randrange",
        """
def random_celsius(rng):
    return rng.randrange(-10, 10)
""",
    ),
    (
        "random_celsius",
        "randint to 9",
        """
def random_celsius(rng):
    return rng.randint(-10, 9)
""",
    ),
    (
        "random_celsius",
        "randrange 20 shifted",
        """
def random_celsius(generator):
    return generator.randrange(20) - 10
""",
    ),
    (
        "random_celsius",
        "choice of range",
        """
def random_celsius(rng):
    return rng.choice(range(-10, 10))
""",
    ),
    (
        "random_celsius",
        "floor of random",
        """
def random_celsius(rng):
    return math.floor(rng.random() * 20) - 10
""",
    ),
    (
        "random_celsius",
        "int of random before shift",
        """
def random_celsius(rng):
    return int(20 * rng.random()) - 10
""",
    ),
    (
        "random_celsius",
        "getrandbits modulo",
        """
def random_celsius(rng):
    return rng.getrandbits(64) % 20 - 10
""",
    ),
    (
        "random_celsius",
        "rejection loop",
        """
def random_celsius(rng):
    while True:
        n = rng.randint(-10, 10)
        if n != 10:
            return n
""",
    ),
    (
        "random_celsius",
        "rejection recursion",
        """
def random_celsius(rng):
    n = rng.getrandbits(5)
    return n - 10 if n < 20 else random_celsius(rng)
""",
    ),
    (
        "random_celsius",
        "sample of one",
        """
def random_celsius(rng):
    [c] = rng.sample(list(range(-10, 10)), 1)
    return c
""",
    ),
    (
        "random_celsius",
        "choice of numpy arange",
        """
import numpy as np

def random_celsius(rng):
    return rng.choice(np.arange(-10, 10))
""",
    ),
    (
        "random_celsius",
        "two draws, half and offset",
        """
def random_celsius(rng):
    half = rng.choice([-10, 0])
    return half + rng.randrange(10)
""",
    ),
    (
        "random_celsius",
        "shuffle and pop",
        """
def random_celsius(rng):
    cards = [i - 10 for i in range(20)]
    rng.shuffle(cards)
    return cards.pop()
""",
    ),
    (
        "predict_all",
        "loop and append",
        """
def predict_all(neuron, inputs):
    answers = []
    for x in inputs:
        neuron.input = x
        answers.append(neuron.feed_forward())
    return answers
""",
    ),
    (
        "predict_all",
        "nested helper and comprehension",
        """
def predict_all(neuron, inputs):
    def predict(value):
        neuron.input = value
        return neuron.feed_forward()
    return [predict(i) for i in inputs]
""",
    ),
    (
        "predict_all",
        "reads activation afterwards",
        """
def predict_all(n, xs):
    out = list()
    for n.input in xs:
        n.feed_forward()
        out += [n.activation]
    return out
""",
    ),
    (
        "predict_all",
        "from the weights directly",
        """
def predict_all(neuron, inputs):
    w1, w2 = neuron.weights
    return [w1 * x + w2 for x in inputs]
""",
    ),
    (
        "predict_all",
        "list of map",
        """
def one(neuron, x):
    neuron.input = x
    return neuron.feed_forward()

def predict_all(neuron, inputs):
    return list(map(lambda x: one(neuron, x), inputs))
""",
    ),
    (
        "predict_all",
        "numpy array returned",
        """
import numpy as np

def predict_all(neuron, inputs):
    return np.array(inputs) * neuron.weights[0] + neuron.weights[1]
""",
    ),
    (
        "predict_all",
        "tuple returned",
        """
def predict_all(neuron, inputs):
    result = ()
    for value in inputs:
        neuron.input = value
        result = result + (neuron.feed_forward(),)
    return result
""",
    ),
    (
        "predict_all",
        "preallocated with index",
        """
def predict_all(neuron, inputs):
    result = [0] * len(inputs)
    i = 0
    while i < len(inputs):
        neuron.input = inputs[i]
        result[i] = neuron.feed_forward()
        i += 1
    return result
""",
    ),
    (
        "predict_all",
        "puts the old input back",
        """
def predict_all(neuron, inputs):
    old = neuron.input
    try:
        answers = []
        for x in inputs:
            neuron.input = x
            answers.append(neuron.feed_forward())
        return answers
    finally:
        neuron.input = old
""",
    ),
    (
        "predict_all",
        "recursion",
        """
def predict_all(neuron, inputs):
    if len(inputs) == 0:
        return []
    neuron.input = inputs[0]
    first = neuron.feed_forward()
    return [first] + predict_all(neuron, inputs[1:])
""",
    ),
    (
        "simple_error_for",
        "plain",
        """
def simple_error_for(self, goal):
    return goal - self.activation
""",
    ),
    (
        "simple_error_for",
        "reversed and negated",
        """
def simple_error_for(self, target):
    return -(self.activation - target)
""",
    ),
    (
        "simple_error_for",
        "lambda",
        """
simple_error_for = lambda self, goal: goal - self.activation
""",
    ),
    (
        "simple_error_for",
        "np.subtract",
        """
import numpy as np

def simple_error_for(self, goal):
    return np.subtract(goal, self.activation)
""",
    ),
    (
        "error_for",
        "abs of method",
        """
def error_for(self, goal):
    return abs(self.simple_error_for(goal))
""",
    ),
    (
        "error_for",
        "abs the other way round",
        """
def error_for(self, goal):
    return abs(self.activation - goal)
""",
    ),
    (
        "error_for",
        "math.fabs",
        """
def error_for(self, goal):
    return math.fabs(goal - self.activation)
""",
    ),
    (
        "error_for",
        "np.abs",
        """
import numpy as np

def error_for(self, goal):
    return np.abs(self.simple_error_for(goal))
""",
    ),
    (
        "error_for",
        "max minus min",
        """
def error_for(self, goal):
    return max(goal, self.activation) - min(goal, self.activation)
""",
    ),
    (
        "error_for",
        "max of x and minus x",
        """
def error_for(self, goal):
    return max(e := self.simple_error_for(goal), -e)
""",
    ),
    (
        "error_for",
        "root of square",
        """
def error_for(self, goal):
    return ((goal - self.activation) ** 2) ** 0.5
""",
    ),
    (
        "error_for",
        "if negative flip",
        """
def error_for(self, goal):
    error = goal - self.activation
    if error < 0:
        error = -error
    return error
""",
    ),
    (
        "e_w1",
        "plain",
        """
def e_w1(w1, input, goal, w2):
    return abs(goal - (w1 * input + w2))
""",
    ),
    (
        "e_w1",
        "brackets opened",
        """
def e_w1(w1, input, goal, w2):
    return abs(goal - w1 * input - w2)
""",
    ),
    (
        "e_w1",
        "cached, fabs",
        """
import functools

@functools.cache
def e_w1(w1, input, goal, w2):
    prediction = input * w1 + w2
    return math.fabs(prediction - goal)
""",
    ),
    (
        "e_w1",
        "conditional expression",
        """
def e_w1(w1, input, goal, w2):
    a = w1 * input + w2
    return goal - a if goal > a else a - goal
""",
    ),
    (
        "e_w2",
        "plain",
        """
def e_w2(w2, input, goal, w1):
    return abs(goal - (w1 * input + w2))
""",
    ),
    (
        "e_w2",
        "helper shared by both",
        """
def _error(weights, x, goal):
    return abs(goal - sum(w * v for w, v in zip(weights, (x, 1))))

def e_w2(w2, input, goal, w1):
    return _error([w1, w2], input, goal)
""",
    ),
    (
        "e_w2",
        "numpy",
        """
import numpy as np

def e_w2(w2, input, goal, w1):
    return np.abs(np.array([w1, w2]) @ np.array([input, 1]) - goal)
""",
    ),
    (
        "e_w2",
        "hypot of one",
        """
from math import hypot

def e_w2(w2, input, goal, w1):
    return hypot(w2 - (goal - w1 * input))
""",
    ),
    (
        "root_w1",
        "plain",
        """
def root_w1(input, goal, w2):
    return (goal - w2) / input
""",
    ),
    (
        "root_w1",
        "split fraction",
        """
def root_w1(input, goal, w2):
    return goal / input - w2 / input
""",
    ),
    (
        "root_w1",
        "both signs turned",
        """
def root_w1(input: float, goal: float, w2: float) -> float:
    rest = w2 - goal
    return rest / -input
""",
    ),
    (
        "root_w1",
        "times the inverse",
        """
def root_w1(input, goal, w2):
    return input ** -1 * (goal - w2) if input != 0 else None
""",
    ),
    (
        "root_w2",
        "plain",
        """
def root_w2(input, goal, w1):
    return goal - w1 * input
""",
    ),
    (
        "root_w2",
        "steps and negative",
        """
def root_w2(input, goal, w1):
    product = input * w1
    return -product + goal
""",
    ),
    (
        "root_w2",
        "lambda",
        """
root_w2 = lambda input, goal, w1: -(w1 * input - goal)
""",
    ),
    (
        "w1_for",
        "plain",
        """
def w1_for(input, goal, w2):
    return (goal - w2) / input
""",
    ),
    (
        "w1_for",
        "through a helper",
        """
def root_w1(input, goal, w2):
    return (goal - w2) / input

def w1_for(input, goal, w2):
    return root_w1(input, goal, w2)
""",
    ),
    (
        "w1_for",
        "from two predictions",
        '''
def w1_for(input, goal, w2):
    """Start at w1 = 0 and make up what is missing."""
    w1 = 0
    missing = goal - (w1 * input + w2)
    w1 += missing / input
    return w1
''',
    ),
    (
        "w1_for",
        "np.linalg.solve",
        """
import numpy as np

def w1_for(input, goal, w2):
    return np.linalg.solve(np.array([[float(input)]]), np.array([float(goal - w2)]))[0]
""",
    ),
    (
        "after_bump",
        "plain",
        """
def after_bump(bump):
    return (0.1 + bump) * 17 + (0.2 + bump)
""",
    ),
    (
        "after_bump",
        "collected terms",
        """
def after_bump(bump):
    return 1.9 + 18 * bump
""",
    ),
    (
        "after_bump",
        "list of weights",
        """
def after_bump(bump):
    weights = [0.1, 0.2]
    weights = [w + bump for w in weights]
    return weights[0] * 17 + weights[1]
""",
    ),
    (
        "after_bump",
        "numpy vector",
        """
import numpy as np

def after_bump(bump):
    return float((np.array([0.1, 0.2]) + bump) @ np.array([17, 1]))
""",
    ),
    (
        "after_bump",
        "own little class",
        """
class MyNeuron:
    def __init__(self, w1, w2):
        self.w1, self.w2 = w1, w2

    def bump(self, by):
        self.w1 += by
        self.w2 += by
        return self

    def __call__(self, x):
        return self.w1 * x + self.w2

def after_bump(bump):
    return MyNeuron(0.1, 0.2).bump(bump)(17)
""",
    ),
    (
        "slope_by_nudging",
        "plain",
        """
def slope_by_nudging(f, x, h):
    return (f(x + h) - f(x)) / h
""",
    ),
    (
        "slope_by_nudging",
        "rise and run",
        """
def slope_by_nudging(f, x, h):
    rise = f(x + h) - f(x)
    run = h
    return rise / run
""",
    ),
    (
        "slope_by_nudging",
        "two points, both signs turned",
        """
def slope_by_nudging(f, x, h):
    x0, x1 = x, x + h
    y0, y1 = map(f, (x0, x1))
    return (y0 - y1) / -h
""",
    ),
    (
        "slope_by_nudging",
        "default h",
        """
def slope_by_nudging(f, x, h=0.001):
    before = f(x)
    after = f(x + h)
    return (after - before) / h
""",
    ),
    (
        "derivative_of_abs",
        "if else",
        """
def derivative_of_abs(x):
    if x > 0:
        return 1
    else:
        return -1
""",
    ),
    (
        "derivative_of_abs",
        "np.sign",
        """
import numpy as np

def derivative_of_abs(x):
    return np.sign(x)
""",
    ),
    (
        "derivative_of_abs",
        "x over abs",
        """
def derivative_of_abs(x):
    return x / abs(x) if x else 0
""",
    ),
    (
        "derivative_of_abs",
        "copysign",
        """
def derivative_of_abs(x):
    return math.copysign(1, x)
""",
    ),
    (
        "derivative_of_abs",
        "difference of comparisons",
        """
derivative_of_abs = lambda x: (x > 0) - (x < 0)
""",
    ),
    (
        "derivative_of_abs",
        "abs over x, unguarded",
        """
def derivative_of_abs(x):
    return abs(x) / x
""",
    ),
    (
        "derivative_of_abs",
        "callable instance",
        """
class Slope:
    def __call__(self, x):
        return (-1, 1)[x > 0]

derivative_of_abs = Slope()
""",
    ),
    (
        "derivative_of_abs",
        "match statement",
        """
def derivative_of_abs(x):
    match x:
        case _ if x < 0:
            return -1.0
        case _:
            return 1.0
""",
    ),
    (
        "chain_rule",
        "compare with 2",
        """
def chain_rule(x):
    return 3 if x > 2 else -3
""",
    ),
    (
        "chain_rule",
        "outer times inner",
        """
def derivative_of_abs(u):
    return 1 if u > 0 else -1

def chain_rule(x):
    inner = 3 * x - 6
    return derivative_of_abs(inner) * 3
""",
    ),
    (
        "chain_rule",
        "np.sign",
        """
import numpy as np

def chain_rule(x):
    return 3 * np.sign(3 * x - 6)
""",
    ),
    (
        "chain_rule",
        "copysign, cached",
        """
import functools

@functools.lru_cache(maxsize=None)
def chain_rule(x):
    return math.copysign(3, x - 2)
""",
    ),
    (
        "chain_rule",
        "quotient",
        """
def chain_rule(x):
    return 3 * (u := 3 * x - 6) / abs(u)
""",
    ),
    (
        "error_derivative_for_weight0",
        "as listing",
        """
def error_derivative_for_weight0(self, e_simple):
    if e_simple >= 0:
        return -self.input
    else:
        return self.input
""",
    ),
    (
        "error_derivative_for_weight0",
        "minus sign times input",
        """
import numpy as np

def error_derivative_for_weight0(self, e_simple):
    return -np.sign(e_simple) * self.input
""",
    ),
    (
        "error_derivative_for_weight0",
        "copysign",
        """
def error_derivative_for_weight0(self, e_simple):
    return math.copysign(1, e_simple) * (-1) * self.input
""",
    ),
    (
        "error_derivative_for_weight0",
        "nested helper",
        """
def error_derivative_for_weight0(self, e):
    def outer():
        return 1 if e > 0 else -1
    def inner():
        return -self.input
    return outer() * inner()
""",
    ),
    (
        "error_derivative_for_weight0",
        "other order of branches",
        """
def error_derivative_for_weight0(self, e_simple):
    slope = self.input
    if e_simple > 0:
        slope *= -1
    return slope
""",
    ),
    (
        "error_derivative_for_weight1",
        "conditional expression",
        """
def error_derivative_for_weight1(self, e_simple):
    return -1 if e_simple >= 0 else 1
""",
    ),
    (
        "error_derivative_for_weight1",
        "three cases",
        """
def error_derivative_for_weight1(self, e_simple):
    if e_simple > 0:
        return -1.0
    elif e_simple < 0:
        return 1.0
    return 0.0
""",
    ),
    (
        "error_derivative_for_weight1",
        "lambda of comparisons",
        """
error_derivative_for_weight1 = lambda self, e_simple: (e_simple < 0) - (e_simple > 0)
""",
    ),
    (
        "error_derivative_for_weight1",
        "quotient guarded",
        """
def error_derivative_for_weight1(self, e_simple):
    try:
        return -e_simple / abs(e_simple)
    except ZeroDivisionError:
        return -1
""",
    ),
    (
        "one_step",
        "plain",
        """
def one_step(weights, input, goal):
    w1, w2 = weights
    e = goal - (w1 * input + w2)
    if e >= 0:
        return [w1 + input, w2 + 1]
    else:
        return [w1 - input, w2 - 1]
""",
    ),
    (
        "one_step",
        "copies then changes",
        """
def one_step(weights, input, goal):
    new = weights[:]
    simple = goal - (weights[0] * input + weights[1])
    direction = 1 if simple > 0 else -1
    new[0] += direction * input
    new[1] += direction
    return new
""",
    ),
    (
        "one_step",
        "tuple",
        """
def one_step(weights, input, goal):
    error = goal - weights[0] * input - weights[1]
    s = math.copysign(1, error)
    return weights[0] + s * input, weights[1] + s
""",
    ),
    (
        "one_step",
        "numpy array",
        """
import numpy as np

def one_step(weights, input, goal):
    w = np.array(weights, dtype=float)
    x = np.array([input, 1.0])
    slope = -np.sign(goal - w @ x) * x
    return w - slope
""",
    ),
    (
        "one_step",
        "helpers in the cell",
        """
from copy import deepcopy

def predict(ws, x):
    return ws[0] * x + ws[1]

def slopes(e, x):
    return (-x, -1) if e > 0 else (x, 1)

def one_step(weights, input, goal):
    ws = deepcopy(list(weights))
    for i, s in enumerate(slopes(goal - predict(ws, input), input)):
        ws[i] = ws[i] - s
    return ws
""",
    ),
    (
        "backpropagate_full_step",
        "plain",
        """
def backpropagate_full_step(self, goal):
    e_simple = self.simple_error_for(goal)
    slope0 = self.error_derivative_for_weight0(e_simple)
    slope1 = self.error_derivative_for_weight1(e_simple)
    self.weights[0] -= slope0
    self.weights[1] -= slope1
""",
    ),
    (
        "backpropagate_full_step",
        "rebinds the list",
        """
def backpropagate_full_step(self, goal):
    e = self.simple_error_for(goal)
    self.weights = [
        self.weights[0] - self.error_derivative_for_weight0(e),
        self.weights[1] - self.error_derivative_for_weight1(e),
    ]
""",
    ),
    (
        "backpropagate_full_step",
        "tuple assignment",
        """
def backpropagate_full_step(self, goal):
    e = goal - self.activation
    w = self.weights
    w[0], w[1] = w[0] - self.error_derivative_for_weight0(e), w[1] - self.error_derivative_for_weight1(e)
""",
    ),
    (
        "backpropagate_full_step",
        "numpy weights",
        """
import numpy as np

def backpropagate_full_step(self, goal):
    e = self.simple_error_for(goal)
    slopes = np.array([self.error_derivative_for_weight0(e), self.error_derivative_for_weight1(e)])
    self.weights = np.array(self.weights) - slopes
""",
    ),
    (
        "backpropagate_full_step",
        "numpy and tolist",
        """
import numpy as np

def backpropagate_full_step(self, goal):
    e = np.sign(self.simple_error_for(goal))
    self.weights = (np.array(self.weights) + e * np.array([self.input, 1])).tolist()
""",
    ),
    (
        "backpropagate_full_step",
        "no helper methods",
        """
def backpropagate_full_step(self, goal):
    sign = 1 if goal - self.activation >= 0 else -1
    self.weights[:] = [self.weights[0] + sign * self.input, self.weights[1] + sign]
""",
    ),
    (
        "backpropagate_full_step",
        "list of slopes and loop",
        """
def backpropagate_full_step(self, goal):
    e = self.simple_error_for(goal)
    slopes = [d(e) for d in (self.error_derivative_for_weight0, self.error_derivative_for_weight1)]
    for i in range(2):
        self.weights[i] = self.weights[i] - slopes[i]
    return None
""",
    ),
    (
        "training_loop",
        "for and None",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return taken, average
""",
    ),
    (
        "training_loop",
        "while",
        """
def training_loop(n, rng, steps):
    step, avg = 0, float("inf")
    while step < steps and not avg < 0.25:
        n.input = random_celsius(rng)
        goal = convert_c_to_f(n.input)
        n.feed_forward()
        n.backpropagate(goal)
        err = n.error_for(goal)
        avg = err if step == 0 else 0.99 * avg + 0.01 * err
        step += 1
    return (step, avg)
""",
    ),
    (
        "training_loop",
        "returns in the loop, enumerate from 1",
        '''
def training_loop(neuron, rng, steps):
    """Train until the running average drops under 0.25."""
    average = 0.0
    step = 0
    for step in range(1, steps + 1):
        c = random_celsius(rng)
        f = convert_c_to_f(c)
        neuron.input = c
        neuron.feed_forward()
        neuron.backpropagate(f)
        e = neuron.error_for(f)
        average = e if step == 1 else average * 0.99 + e * 0.01
        if average < 0.25:
            return step, average
    return step, average
''',
    ),
    (
        "training_loop",
        "error read before the weights move",
        """
def training_loop(neuron, rng, steps):
    def lesson():
        c = random_celsius(rng)
        goal = convert_c_to_f(c)
        neuron.input = c
        neuron.feed_forward()
        error = neuron.error_for(goal)
        neuron.backpropagate(goal)
        return error

    average = None
    count = 0
    while count < steps:
        error = lesson()
        count = count + 1
        average = error if average is None else average + (error - average) * 0.01
        if average < 0.25:
            break
    return [count, average]
""",
    ),
    (
        "training_loop",
        "generator helper",
        """
def errors(neuron, rng):
    while True:
        neuron.input = random_celsius(rng)
        goal = convert_c_to_f(neuron.input)
        neuron.feed_forward()
        neuron.backpropagate(goal)
        yield neuron.error_for(goal)

def training_loop(neuron, rng, steps):
    average, i = None, 0
    stream = errors(neuron, rng)
    while i < steps:
        i += 1
        e = next(stream)
        average = e if i == 1 else average * 0.99 + e * 0.01
        if average < 0.25:
            break
    return i, average
""",
    ),
    (
        "backpropagate",
        "plain",
        """
def backpropagate(self, goal):
    e_simple = self.simple_error_for(goal)
    slope0 = self.error_derivative_for_weight0(e_simple)
    slope1 = self.error_derivative_for_weight1(e_simple)
    self.weights[0] -= self.learning_rate * slope0
    self.weights[1] -= self.learning_rate * slope1
""",
    ),
    (
        "backpropagate",
        "rebinds with comprehension",
        """
def backpropagate(self, goal):
    e = self.simple_error_for(goal)
    slopes = (self.error_derivative_for_weight0(e), self.error_derivative_for_weight1(e))
    self.weights = [w - s * self.learning_rate for w, s in zip(self.weights, slopes)]
""",
    ),
    (
        "backpropagate",
        "adds the negative",
        """
def backpropagate(self, goal):
    rate = self.learning_rate
    e = goal - self.activation
    d0 = -rate * self.error_derivative_for_weight0(e)
    d1 = -rate * self.error_derivative_for_weight1(e)
    self.weights[0] = self.weights[0] + d0
    self.weights[1] = self.weights[1] + d1
""",
    ),
    (
        "backpropagate",
        "copysign without methods",
        """
def backpropagate(self, goal):
    step = math.copysign(self.learning_rate, goal - self.activation)
    w1, w2 = self.weights
    self.weights = [w1 + step * self.input, w2 + step]
""",
    ),
    (
        "backpropagate",
        "numpy then list",
        """
import numpy as np

def backpropagate(self, goal):
    e = self.simple_error_for(goal)
    grad = np.array([self.error_derivative_for_weight0(e), self.error_derivative_for_weight1(e)], dtype=float)
    self.weights = list(np.asarray(self.weights) - self.learning_rate * grad)
""",
    ),
    (
        "backpropagate",
        "wrapped helper",
        """
import functools

def with_simple_error(method):
    @functools.wraps(method)
    def inner(self, goal):
        return method(self, self.simple_error_for(goal))
    return inner

@with_simple_error
def backpropagate(self, e):
    moves = [self.error_derivative_for_weight0(e), self.error_derivative_for_weight1(e)]
    for i, m in enumerate(moves):
        self.weights[i] -= m * self.learning_rate
""",
    ),
]

WRONG = [  # exercise, the key of its mistake, what is wrong, cell
    (
        "compose",
        "swapped",
        "other way round",
        """
def compose(f, g):
    return lambda x: g(f(x))
""",
    ),
    (
        "compose",
        "multiplied",
        "product instead",
        """
def compose(f, g):
    return lambda x: f(x) * g(x)
""",
    ),
    (
        "compose",
        "function_as_input",
        "f of g itself",
        """
def compose(f, g):
    return f(g)
""",
    ),
    (
        "compose",
        "nothing_returned",
        "inner forgets return",
        """
def compose(f, g):
    def h(x):
        f(g(x))
    return h
""",
    ),
    (
        "compose",
        "nothing_returned",
        "forgets to return h",
        """
def compose(f, g):
    def h(x):
        return f(g(x))
""",
    ),
    (
        "compose",
        "called_too_early",
        "calls h with nothing known",
        """
def compose(f, g):
    def h(x):
        return f(g(x))
    return h(x)
""",
    ),
    (
        "compose",
        "one_only",
        "only f",
        """
def compose(f, g):
    return lambda x: f(x)
""",
    ),
    (
        "compose",
        "twice",
        "f twice",
        """
def compose(f, g):
    return lambda x: f(f(x))
""",
    ),
    (
        "feed_forward",
        "swapped",
        "swapped weights",
        """
def feed_forward(self):
    self.activation = self.weights[1] * self.input + self.weights[0]
    return self.activation
""",
    ),
    (
        "feed_forward",
        "not_stored",
        "does not store",
        """
def feed_forward(self):
    return self.weights[0] * self.input + self.weights[1]
""",
    ),
    (
        "feed_forward",
        "nothing_returned",
        "does not return",
        """
def feed_forward(self):
    self.activation = self.weights[0] * self.input + self.weights[1]
""",
    ),
    (
        "feed_forward",
        "not_stored",
        "local variable only",
        """
def feed_forward(self):
    activation = self.weights[0] * self.input + self.weights[1]
    return activation
""",
    ),
    (
        "feed_forward",
        "missing_self",
        "missing self",
        """
def feed_forward(self):
    self.activation = weights[0] * self.input + weights[1]
    return self.activation
""",
    ),
    (
        "feed_forward",
        "missing_self",
        "builtin input",
        """
def feed_forward(self):
    self.activation = self.weights[0] * input + self.weights[1]
    return self.activation
""",
    ),
    (
        "feed_forward",
        "counts_from_1",
        "counts from one",
        """
def feed_forward(self):
    self.activation = self.weights[1] * self.input + self.weights[2]
    return self.activation
""",
    ),
    (
        "feed_forward",
        "brackets",
        "brackets round the sum",
        """
def feed_forward(self):
    self.activation = self.weights[0] * (self.input + self.weights[1])
    return self.activation
""",
    ),
    (
        "feed_forward",
        "second_forgotten",
        "forgets w2",
        """
def feed_forward(self):
    self.activation = self.weights[0] * self.input
    return self.activation
""",
    ),
    (
        "feed_forward",
        "minus",
        "minus w2",
        """
def feed_forward(self):
    self.activation = self.weights[0] * self.input - self.weights[1]
    return self.activation
""",
    ),
    (
        "feed_forward",
        "fixed_numbers",
        "book's weights typed in",
        """
def feed_forward(self):
    self.activation = 0.1 * self.input + 0.2
    return self.activation
""",
    ),
    (
        "feed_forward",
        "constant",
        "book's example result",
        """
def feed_forward(self):
    self.activation = 1.9
    return 1.9
""",
    ),
    (
        "feed_forward",
        "not_stored",
        "stores under another name",
        """
def feed_forward(self):
    self.activations = self.weights[0] * self.input + self.weights[1]
    return self.activations
""",
    ),
    (
        "feed_forward",
        "of_none",
        "adds onto the old activation",
        """
def feed_forward(self):
    self.activation += self.weights[0] * self.input + self.weights[1]
    return self.activation
""",
    ),
    (
        "feed_forward",
        "rounded",
        "stores rounded",
        """
def feed_forward(self):
    self.activation = round(self.weights[0] * self.input + self.weights[1])
    return self.activation
""",
    ),
    (
        "feed_forward",
        "nothing_returned",
        "returns the old activation",
        """
def feed_forward(self):
    old = self.activation
    self.activation = self.weights[0] * self.input + self.weights[1]
    return old
""",
    ),
    (
        "convert_c_to_f",
        "added_first",
        "brackets first",
        """
def convert_c_to_f(celsius):
    return 1.8 * (celsius + 32)
""",
    ),
    (
        "convert_c_to_f",
        "factor_forgotten",
        "integer division",
        """
def convert_c_to_f(celsius):
    return 9 // 5 * celsius + 32
""",
    ),
    (
        "convert_c_to_f",
        "rounded",
        "floor of product",
        """
def convert_c_to_f(celsius):
    return celsius * 9 // 5 + 32
""",
    ),
    (
        "convert_c_to_f",
        "other_direction",
        "backwards conversion",
        """
def convert_c_to_f(celsius):
    return (celsius - 32) / 1.8
""",
    ),
    (
        "convert_c_to_f",
        "printed",
        "print instead of return",
        """
def convert_c_to_f(celsius):
    print(1.8 * celsius + 32)
""",
    ),
    (
        "convert_c_to_f",
        "minus",
        "minus 32",
        """
def convert_c_to_f(celsius):
    return 1.8 * celsius - 32
""",
    ),
    (
        "convert_c_to_f",
        "rule_of_thumb",
        "rule of thumb",
        """
def convert_c_to_f(celsius):
    return 2 * celsius + 30
""",
    ),
    (
        "convert_c_to_f",
        "not_a_number",
        "comma for point",
        """
def convert_c_to_f(celsius):
    return 1,8 * celsius + 32
""",
    ),
    (
        "convert_c_to_f",
        "constant",
        "example only",
        """
def convert_c_to_f(celsius):
    return 62.6
""",
    ),
    (
        "random_celsius",
        "includes_10",
        "randint includes 10",
        """
def random_celsius(rng):
    return rng.randint(-10, 10)
""",
    ),
    (
        "random_celsius",
        "cut_towards_0",
        "int of uniform",
        """
def random_celsius(rng):
    return int(rng.uniform(-10, 10))
""",
    ),
    (
        "random_celsius",
        "not_shifted",
        "never negative",
        """
def random_celsius(rng):
    return rng.randrange(0, 10)
""",
    ),
    (
        "random_celsius",
        "fractions",
        "not whole",
        """
def random_celsius(rng):
    return rng.random() * 20 - 10
""",
    ),
    (
        "random_celsius",
        "ignores_rng",
        "global random",
        """
def random_celsius(rng):
    return random.randrange(-10, 10)
""",
    ),
    (
        "random_celsius",
        "ignores_rng",
        "new generator each call",
        """
def random_celsius(rng):
    rng = random.Random(1)
    return rng.randrange(-10, 10)
""",
    ),
    (
        "random_celsius",
        "ignores_rng",
        "new unseeded generator",
        """
def random_celsius(rng):
    rng = random.Random()
    return rng.randrange(-10, 10)
""",
    ),
    (
        "random_celsius",
        "always_same",
        "reseeds the given one",
        """
def random_celsius(rng):
    rng.seed(42)
    return rng.randrange(-10, 10)
""",
    ),
    (
        "random_celsius",
        "uneven",
        "sum of two dice",
        """
def random_celsius(rng):
    return rng.randint(-5, 5) + rng.randint(-5, 4)
""",
    ),
    (
        "random_celsius",
        "uneven",
        "five bits modulo",
        """
def random_celsius(rng):
    return rng.getrandbits(5) % 20 - 10
""",
    ),
    (
        "random_celsius",
        "uneven",
        "10 folded to 9",
        """
def random_celsius(rng):
    return min(rng.randint(-10, 10), 9)
""",
    ),
    (
        "random_celsius",
        "never_minus_10",
        "misses -10",
        """
def random_celsius(rng):
    return rng.randint(-9, 9)
""",
    ),
    (
        "random_celsius",
        "uneven",
        "round of uniform",
        """
def random_celsius(rng):
    return round(rng.uniform(-10, 9))
""",
    ),
    (
        "random_celsius",
        "not_a_number",
        "method without brackets",
        """
def random_celsius(rng):
    return rng.random
""",
    ),
    (
        "random_celsius",
        "uneven",
        "only even numbers",
        """
def random_celsius(rng):
    return rng.randrange(-10, 10, 2)
""",
    ),
    (
        "random_celsius",
        "uneven",
        "bell curve",
        """
def random_celsius(rng):
    while True:
        n = math.floor(rng.gauss(0, 5))
        if -10 <= n <= 9:
            return n
""",
    ),
    (
        "predict_all",
        "unknown_name",
        "last answer only",
        """
def predict_all(neuron, inputs):
    for x in inputs:
        neuron.input = x
        answer = neuron.feed_forward()
    return answer
""",
    ),
    (
        "predict_all",
        "one_only",
        "returns in the loop",
        """
def predict_all(neuron, inputs):
    answers = []
    for x in inputs:
        neuron.input = x
        answers.append(neuron.feed_forward())
        return answers
""",
    ),
    (
        "predict_all",
        "input_not_set",
        "forgets to set the input",
        """
def predict_all(neuron, inputs):
    return [neuron.feed_forward() for x in inputs]
""",
    ),
    (
        "predict_all",
        "not_a_number",
        "method without brackets",
        """
def predict_all(neuron, inputs):
    answers = []
    for x in inputs:
        neuron.input = x
        answers.append(neuron.feed_forward)
    return answers
""",
    ),
    (
        "predict_all",
        "one_behind",
        "collects before feeding",
        """
def predict_all(neuron, inputs):
    answers = []
    for x in inputs:
        neuron.input = x
        answers.append(neuron.activation)
        neuron.feed_forward()
    return answers
""",
    ),
    (
        "predict_all",
        "other_order",
        "sorted",
        """
def predict_all(neuron, inputs):
    answers = []
    for x in sorted(inputs):
        neuron.input = x
        answers.append(neuron.feed_forward())
    return answers
""",
    ),
    (
        "predict_all",
        "one_short",
        "misses the first",
        """
def predict_all(neuron, inputs):
    answers = []
    for i in range(1, len(inputs)):
        neuron.input = inputs[i]
        answers.append(neuron.feed_forward())
    return answers
""",
    ),
    (
        "predict_all",
        "other_order",
        "reversed by insert",
        """
def predict_all(neuron, inputs):
    answers = []
    for x in inputs:
        neuron.input = x
        answers.insert(0, neuron.feed_forward())
    return answers
""",
    ),
    (
        "predict_all",
        "unknown",
        "uses a set so doubles vanish",
        """
def predict_all(neuron, inputs):
    w1, w2 = neuron.weights
    return list({w1 * x + w2 for x in inputs})
""",
    ),
    (
        "predict_all",
        "unknown_attribute",
        "append assigned",
        """
def predict_all(neuron, inputs):
    answers = []
    for x in inputs:
        neuron.input = x
        answers = answers.append(neuron.feed_forward())
    return answers
""",
    ),
    (
        "predict_all",
        "the_truth",
        "true Fahrenheit instead",
        """
def predict_all(neuron, inputs):
    return [convert_c_to_f(x) for x in inputs]
""",
    ),
    (
        "simple_error_for",
        "reversed",
        "wrong order",
        """
def simple_error_for(self, goal):
    return self.activation - goal
""",
    ),
    (
        "simple_error_for",
        "absolute",
        "already absolute",
        """
def simple_error_for(self, goal):
    return abs(goal - self.activation)
""",
    ),
    (
        "simple_error_for",
        "against_input",
        "input instead of activation",
        """
def simple_error_for(self, goal):
    return goal - self.input
""",
    ),
    (
        "simple_error_for",
        "nothing_returned",
        "forgot return",
        """
def simple_error_for(self, goal):
    goal - self.activation
""",
    ),
    (
        "simple_error_for",
        "missing_self",
        "missing self dot",
        """
def simple_error_for(self, goal):
    return goal - activation
""",
    ),
    (
        "simple_error_for",
        "sum",
        "plus",
        """
def simple_error_for(self, goal):
    return goal + self.activation
""",
    ),
    (
        "simple_error_for",
        "changed_the_neuron",
        "stores goal minus into activation",
        """
def simple_error_for(self, goal):
    self.activation = goal - self.activation
    return self.activation
""",
    ),
    (
        "simple_error_for",
        "converts_again",
        "converts the goal again",
        """
def simple_error_for(self, goal):
    return convert_c_to_f(goal) - self.activation
""",
    ),
    (
        "error_for",
        "not_absolute",
        "no absolute value",
        """
def error_for(self, goal):
    return self.simple_error_for(goal)
""",
    ),
    (
        "error_for",
        "squared",
        "square",
        """
def error_for(self, goal):
    return self.simple_error_for(goal) ** 2
""",
    ),
    (
        "error_for",
        "each_absolute",
        "abs on each side",
        """
def error_for(self, goal):
    return abs(goal) - abs(self.activation)
""",
    ),
    (
        "error_for",
        "each_absolute",
        "abs of the goal only",
        """
def error_for(self, goal):
    return abs(goal) - self.activation
""",
    ),
    (
        "error_for",
        "not_a_number",
        "root precedence",
        """
def error_for(self, goal):
    return (goal - self.activation) ** 2 ** 0.5
""",
    ),
    (
        "error_for",
        "one_side_only",
        "max with zero",
        """
def error_for(self, goal):
    return max(0, goal - self.activation)
""",
    ),
    (
        "error_for",
        "missing_brackets",
        "abs without brackets of method",
        """
def error_for(self, goal):
    return abs(self.simple_error_for)
""",
    ),
    (
        "error_for",
        "negative",
        "negative always",
        """
def error_for(self, goal):
    return -abs(goal - self.activation)
""",
    ),
    (
        "error_for",
        "rounded",
        "rounded down",
        """
def error_for(self, goal):
    return abs(int(goal - self.activation))
""",
    ),
    (
        "error_for",
        "nothing_returned",
        "forgets return",
        """
def error_for(self, goal):
    e = abs(self.simple_error_for(goal))
""",
    ),
    (
        "e_w1",
        "no_absolute",
        "no abs",
        """
def e_w1(w1, input, goal, w2):
    return goal - (w1 * input + w2)
""",
    ),
    (
        "e_w1",
        "brackets",
        "brackets lost",
        """
def e_w1(w1, input, goal, w2):
    return abs(goal - w1 * input + w2)
""",
    ),
    (
        "e_w1",
        "swapped",
        "weights swapped",
        """
def e_w1(w1, input, goal, w2):
    return abs(goal - (w2 * input + w1))
""",
    ),
    (
        "e_w1",
        "fixed_numbers",
        "book numbers typed in",
        """
def e_w1(w1, input, goal, w2):
    return abs(62.6 - (w1 * 17 + 0.2))
""",
    ),
    (
        "e_w1",
        "squared",
        "squared",
        """
def e_w1(w1, input, goal, w2):
    return (goal - (w1 * input + w2)) ** 2
""",
    ),
    (
        "e_w1",
        "other_at_0",
        "w2 forgotten",
        """
def e_w1(w1, input, goal, w2):
    return abs(goal - w1 * input)
""",
    ),
    (
        "e_w2",
        "no_absolute",
        "no abs",
        """
def e_w2(w2, input, goal, w1):
    return goal - w1 * input - w2
""",
    ),
    (
        "e_w2",
        "swapped",
        "input times w2",
        """
def e_w2(w2, input, goal, w1):
    return abs(goal - (w2 * input + w1))
""",
    ),
    (
        "e_w2",
        "swapped",
        "parameters in e_w1 order",
        """
def e_w2(w1, input, goal, w2):
    return abs(goal - (w1 * input + w2))
""",
    ),
    (
        "e_w2",
        "both_times_input",
        "both times input",
        """
def e_w2(w2, input, goal, w1):
    return abs(goal - (w1 + w2) * input)
""",
    ),
    (
        "e_w2",
        "each_absolute",
        "abs in the wrong place",
        """
def e_w2(w2, input, goal, w1):
    return goal - abs(w1 * input + w2)
""",
    ),
    (
        "root_w1",
        "brackets",
        "precedence",
        """
def root_w1(input, goal, w2):
    return goal - w2 / input
""",
    ),
    (
        "root_w1",
        "added",
        "plus w2",
        """
def root_w1(input, goal, w2):
    return (goal + w2) / input
""",
    ),
    (
        "root_w1",
        "whole_division",
        "integer division",
        """
def root_w1(input, goal, w2):
    return (goal - w2) // input
""",
    ),
    (
        "root_w1",
        "upside_down",
        "upside down",
        """
def root_w1(input, goal, w2):
    return input / (goal - w2)
""",
    ),
    (
        "root_w1",
        "multiplied",
        "times input",
        """
def root_w1(input, goal, w2):
    return (goal - w2) * input
""",
    ),
    (
        "root_w1",
        "sign",
        "sign turned",
        """
def root_w1(input, goal, w2):
    return (w2 - goal) / input
""",
    ),
    (
        "root_w1",
        "absolute",
        "absolute value",
        """
def root_w1(input, goal, w2):
    return abs(goal - w2) / abs(input)
""",
    ),
    (
        "root_w2",
        "sign",
        "sign turned",
        """
def root_w2(input, goal, w1):
    return w1 * input - goal
""",
    ),
    (
        "root_w2",
        "brackets",
        "brackets too early",
        """
def root_w2(input, goal, w1):
    return (goal - w1) * input
""",
    ),
    (
        "root_w2",
        "other_line",
        "divides by input",
        """
def root_w2(input, goal, w1):
    return (goal - w1) / input
""",
    ),
    (
        "root_w2",
        "absolute",
        "absolute value",
        """
def root_w2(input, goal, w1):
    return abs(goal - w1 * input)
""",
    ),
    (
        "root_w2",
        "constant",
        "example typed in",
        """
def root_w2(input, goal, w1):
    return 60.9
""",
    ),
    (
        "w1_for",
        "other_at_0",
        "forgets w2",
        """
def w1_for(input, goal, w2):
    return goal / input
""",
    ),
    (
        "w1_for",
        "brackets",
        "precedence",
        """
def w1_for(input, goal, w2):
    return goal - w2 / input
""",
    ),
    (
        "w1_for",
        "not_divided",
        "only the difference",
        """
def w1_for(input, goal, w2):
    return goal - w2
""",
    ),
    (
        "w1_for",
        "constant",
        "true slope typed in",
        """
def w1_for(input, goal, w2):
    return 1.8
""",
    ),
    (
        "w1_for",
        "rounded",
        "rounded",
        """
def w1_for(input, goal, w2):
    return round((goal - w2) / input, 1)
""",
    ),
    (
        "w1_for",
        "other_line",
        "solved for w2",
        """
def w1_for(input, goal, w2):
    return goal - w2 * input
""",
    ),
    (
        "after_bump",
        "only_w1",
        "only w1 bumped",
        """
def after_bump(bump):
    return (0.1 + bump) * 17 + 0.2
""",
    ),
    (
        "after_bump",
        "only_w2",
        "only w2 bumped",
        """
def after_bump(bump):
    return 0.1 * 17 + (0.2 + bump)
""",
    ),
    (
        "after_bump",
        "brackets",
        "no brackets",
        """
def after_bump(bump):
    return 0.1 + bump * 17 + 0.2 + bump
""",
    ),
    (
        "after_bump",
        "swapped",
        "weights swapped",
        """
def after_bump(bump):
    return (0.2 + bump) * 17 + (0.1 + bump)
""",
    ),
    (
        "after_bump",
        "constant",
        "result for one bump typed in",
        """
def after_bump(bump):
    return 3.7
""",
    ),
    (
        "after_bump",
        "only_w1",
        "bump times 17 only",
        """
def after_bump(bump):
    return 1.9 + 17 * bump
""",
    ),
    (
        "after_bump",
        "only_w2",
        "bumps the prediction",
        """
def after_bump(bump):
    return 0.1 * 17 + 0.2 + bump
""",
    ),
    (
        "after_bump",
        "multiplied",
        "multiplies the weights",
        """
def after_bump(bump):
    return (0.1 * bump) * 17 + (0.2 * bump)
""",
    ),
    (
        "after_bump",
        "remembers",
        "bumps kept in a global",
        """
weights = [0.1, 0.2]

def after_bump(bump):
    weights[0] += bump
    weights[1] += bump
    return weights[0] * 17 + weights[1]
""",
    ),
    (
        "slope_by_nudging",
        "brackets",
        "no brackets",
        """
def slope_by_nudging(f, x, h):
    return f(x + h) - f(x) / h
""",
    ),
    (
        "slope_by_nudging",
        "upside_down",
        "run over rise",
        """
def slope_by_nudging(f, x, h):
    return h / (f(x + h) - f(x))
""",
    ),
    (
        "slope_by_nudging",
        "reversed",
        "sign turned",
        """
def slope_by_nudging(f, x, h):
    return (f(x) - f(x + h)) / h
""",
    ),
    (
        "slope_by_nudging",
        "not_divided",
        "rise only",
        """
def slope_by_nudging(f, x, h):
    return f(x + h) - f(x)
""",
    ),
    (
        "slope_by_nudging",
        "f_of_h",
        "plus h outside",
        """
def slope_by_nudging(f, x, h):
    return (f(x) + h - f(x)) / h
""",
    ),
    (
        "slope_by_nudging",
        "f_of_h",
        "f of h",
        """
def slope_by_nudging(f, x, h):
    return (f(x) + f(h) - f(x)) / h
""",
    ),
    (
        "slope_by_nudging",
        "run",
        "both sides",
        """
def slope_by_nudging(f, x, h):
    return (f(x + h) - f(x - h)) / h
""",
    ),
    (
        "slope_by_nudging",
        "to_the_left",
        "leftwards",
        """
def slope_by_nudging(f, x, h):
    return (f(x) - f(x - h)) / h
""",
    ),
    (
        "slope_by_nudging",
        "fixed_nudge",
        "own h",
        """
def slope_by_nudging(f, x, h):
    h = 0.1
    return (f(x + h) - f(x)) / h
""",
    ),
    (
        "slope_by_nudging",
        "missing_brackets",
        "calls f as a product",
        """
def slope_by_nudging(f, x, h):
    return (f * (x + h) - f * x) / h
""",
    ),
    (
        "derivative_of_abs",
        "turned",
        "sign turned",
        """
def derivative_of_abs(x):
    return -1 if x > 0 else 1
""",
    ),
    (
        "derivative_of_abs",
        "the_value",
        "abs itself",
        """
def derivative_of_abs(x):
    return abs(x)
""",
    ),
    (
        "derivative_of_abs",
        "right_side_only",
        "always one",
        """
def derivative_of_abs(x):
    return 1
""",
    ),
    (
        "derivative_of_abs",
        "not_a_number",
        "truth value",
        """
def derivative_of_abs(x):
    return x > 0
""",
    ),
    (
        "derivative_of_abs",
        "nothing_returned",
        "only the positive branch",
        """
def derivative_of_abs(x):
    if x > 0:
        return 1
""",
    ),
    (
        "derivative_of_abs",
        "the_value",
        "x with its sign",
        """
def derivative_of_abs(x):
    return x if x > 0 else -x
""",
    ),
    (
        "derivative_of_abs",
        "limit_too_far",
        "boundary at one",
        """
def derivative_of_abs(x):
    if x >= 1:
        return 1
    return -1
""",
    ),
    (
        "derivative_of_abs",
        "limit_too_far",
        "int truncation",
        """
def derivative_of_abs(x):
    x = int(x)
    return (x > 0) - (x < 0)
""",
    ),
    (
        "chain_rule",
        "inner_forgotten",
        "forgets the inner slope",
        """
def chain_rule(x):
    return 1 if 3 * x - 6 > 0 else -1
""",
    ),
    (
        "chain_rule",
        "kink_at_0",
        "sign of x",
        """
def chain_rule(x):
    return 3 if x > 0 else -3
""",
    ),
    (
        "chain_rule",
        "kink_elsewhere",
        "boundary at 6",
        """
def chain_rule(x):
    return 3 if x > 6 else -3
""",
    ),
    (
        "chain_rule",
        "outer_forgotten",
        "always three",
        """
def chain_rule(x):
    return 3
""",
    ),
    (
        "chain_rule",
        "the_value",
        "the value, not the slope",
        """
def chain_rule(x):
    return abs(3 * x - 6)
""",
    ),
    (
        "chain_rule",
        "added",
        "adds the slopes",
        """
def chain_rule(x):
    outer = 1 if 3 * x - 6 > 0 else -1
    return outer + 3
""",
    ),
    (
        "chain_rule",
        "twice",
        "inner applied twice",
        """
def chain_rule(x):
    return 9 if x > 2 else -9
""",
    ),
    (
        "error_derivative_for_weight0",
        "turned",
        "sign turned",
        """
def error_derivative_for_weight0(self, e_simple):
    if e_simple > 0:
        return self.input
    return -self.input
""",
    ),
    (
        "error_derivative_for_weight0",
        "input_forgotten",
        "like weight1",
        """
def error_derivative_for_weight0(self, e_simple):
    return -1 if e_simple > 0 else 1
""",
    ),
    (
        "error_derivative_for_weight0",
        "side_ignored",
        "always minus input",
        """
def error_derivative_for_weight0(self, e_simple):
    return -self.input
""",
    ),
    (
        "error_derivative_for_weight0",
        "times_error",
        "error times input",
        """
def error_derivative_for_weight0(self, e_simple):
    return -e_simple * self.input
""",
    ),
    (
        "error_derivative_for_weight0",
        "abs_input",
        "abs of input",
        """
def error_derivative_for_weight0(self, e_simple):
    return -abs(self.input) if e_simple > 0 else abs(self.input)
""",
    ),
    (
        "error_derivative_for_weight0",
        "always_down",
        "sign of input tested",
        """
def error_derivative_for_weight0(self, e_simple):
    return -self.input if self.input > 0 else self.input
""",
    ),
    (
        "error_derivative_for_weight0",
        "missing_self",
        "missing self",
        """
def error_derivative_for_weight0(self, e_simple):
    return -input if e_simple > 0 else input
""",
    ),
    (
        "error_derivative_for_weight0",
        "rate_too_early",
        "with learning rate already",
        """
def error_derivative_for_weight0(self, e_simple):
    return (-self.input if e_simple > 0 else self.input) * self.learning_rate
""",
    ),
    (
        "error_derivative_for_weight1",
        "turned",
        "sign turned",
        """
def error_derivative_for_weight1(self, e_simple):
    return 1 if e_simple > 0 else -1
""",
    ),
    (
        "error_derivative_for_weight1",
        "times_input",
        "like weight0",
        """
def error_derivative_for_weight1(self, e_simple):
    return -self.input if e_simple > 0 else self.input
""",
    ),
    (
        "error_derivative_for_weight1",
        "side_ignored",
        "always minus one",
        """
def error_derivative_for_weight1(self, e_simple):
    return -1
""",
    ),
    (
        "error_derivative_for_weight1",
        "times_weight",
        "the weight itself",
        """
def error_derivative_for_weight1(self, e_simple):
    return -self.weights[1] if e_simple > 0 else self.weights[1]
""",
    ),
    (
        "error_derivative_for_weight1",
        "times_error",
        "minus the error",
        """
def error_derivative_for_weight1(self, e_simple):
    return -e_simple
""",
    ),
    (
        "error_derivative_for_weight1",
        "nothing_returned",
        "negative branch forgotten",
        """
def error_derivative_for_weight1(self, e_simple):
    if e_simple >= 0:
        return -1
""",
    ),
    (
        "one_step",
        "uphill",
        "uphill",
        """
def one_step(weights, input, goal):
    e = goal - (weights[0] * input + weights[1])
    s = -1 if e >= 0 else 1
    return [weights[0] + s * input, weights[1] + s]
""",
    ),
    (
        "one_step",
        "changed_the_given",
        "changes the passed list",
        """
def one_step(weights, input, goal):
    e = goal - (weights[0] * input + weights[1])
    s = 1 if e >= 0 else -1
    weights[0] += s * input
    weights[1] += s
    return weights
""",
    ),
    (
        "one_step",
        "changed_the_given",
        "alias is no copy",
        """
def one_step(weights, input, goal):
    new = weights
    e = goal - (weights[0] * input + weights[1])
    new[0] = new[0] + (input if e >= 0 else -input)
    new[1] = new[1] + (1 if e >= 0 else -1)
    return list(new)
""",
    ),
    (
        "one_step",
        "scaled",
        "with a rate",
        """
def one_step(weights, input, goal):
    e = goal - (weights[0] * input + weights[1])
    s = 0.1 if e >= 0 else -0.1
    return [weights[0] + s * input, weights[1] + s]
""",
    ),
    (
        "one_step",
        "recomputed",
        "w1 moved before the second slope is read",
        """
def one_step(weights, input, goal):
    w1, w2 = weights
    w1 += input if goal - (w1 * input + w2) >= 0 else -input
    w2 += 1 if goal - (w1 * input + w2) >= 0 else -1
    return [w1, w2]
""",
    ),
    (
        "one_step",
        "side_ignored",
        "always upwards",
        """
def one_step(weights, input, goal):
    return [weights[0] + input, weights[1] + 1]
""",
    ),
    (
        "one_step",
        "replaced",
        "slopes only",
        """
def one_step(weights, input, goal):
    e = goal - (weights[0] * input + weights[1])
    return [-input, -1] if e >= 0 else [input, 1]
""",
    ),
    (
        "one_step",
        "other_order",
        "swapped results",
        """
def one_step(weights, input, goal):
    e = goal - (weights[0] * input + weights[1])
    s = 1 if e >= 0 else -1
    return [weights[1] + s, weights[0] + s * input]
""",
    ),
    (
        "one_step",
        "one_weight_only",
        "only the first weight",
        """
def one_step(weights, input, goal):
    e = goal - (weights[0] * input + weights[1])
    s = 1 if e >= 0 else -1
    return [weights[0] + s * input, weights[1]]
""",
    ),
    (
        "one_step",
        "size_of_error",
        "steps by the error",
        """
def one_step(weights, input, goal):
    e = goal - (weights[0] * input + weights[1])
    return [weights[0] + e * input, weights[1] + e]
""",
    ),
    (
        "backpropagate_full_step",
        "uphill",
        "uphill",
        """
def backpropagate_full_step(self, goal):
    e = self.simple_error_for(goal)
    s0 = self.error_derivative_for_weight0(e)
    s1 = self.error_derivative_for_weight1(e)
    self.weights[0] += s0
    self.weights[1] += s1
""",
    ),
    (
        "backpropagate_full_step",
        "side_ignored",
        "absolute error as e_simple",
        """
def backpropagate_full_step(self, goal):
    e = self.error_for(goal)
    s0 = self.error_derivative_for_weight0(e)
    s1 = self.error_derivative_for_weight1(e)
    self.weights[0] -= s0
    self.weights[1] -= s1
""",
    ),
    (
        "backpropagate_full_step",
        "recomputed",
        "feeds forward in between",
        """
def backpropagate_full_step(self, goal):
    self.weights[0] -= self.error_derivative_for_weight0(self.simple_error_for(goal))
    self.feed_forward()
    self.weights[1] -= self.error_derivative_for_weight1(self.simple_error_for(goal))
""",
    ),
    (
        "backpropagate_full_step",
        "not_moved",
        "forgets to store",
        """
def backpropagate_full_step(self, goal):
    e = self.simple_error_for(goal)
    w1, w2 = self.weights
    w1 -= self.error_derivative_for_weight0(e)
    w2 -= self.error_derivative_for_weight1(e)
""",
    ),
    (
        "backpropagate_full_step",
        "replaced",
        "set instead of move",
        """
def backpropagate_full_step(self, goal):
    e = self.simple_error_for(goal)
    self.weights[0] = -self.error_derivative_for_weight0(e)
    self.weights[1] = -self.error_derivative_for_weight1(e)
""",
    ),
    (
        "backpropagate_full_step",
        "replaced",
        "equals minus typo",
        """
def backpropagate_full_step(self, goal):
    e = self.simple_error_for(goal)
    s0 = self.error_derivative_for_weight0(e)
    s1 = self.error_derivative_for_weight1(e)
    self.weights[0] =- s0
    self.weights[1] =- s1
""",
    ),
    (
        "backpropagate_full_step",
        "crossed",
        "slopes swapped",
        """
def backpropagate_full_step(self, goal):
    e = self.simple_error_for(goal)
    s0 = self.error_derivative_for_weight0(e)
    s1 = self.error_derivative_for_weight1(e)
    self.weights[0] -= s1
    self.weights[1] -= s0
""",
    ),
    (
        "backpropagate_full_step",
        "goal_for_error",
        "goal passed for the error",
        """
def backpropagate_full_step(self, goal):
    s0 = self.error_derivative_for_weight0(goal)
    s1 = self.error_derivative_for_weight1(goal)
    self.weights[0] -= s0
    self.weights[1] -= s1
""",
    ),
    (
        "backpropagate_full_step",
        "missing_brackets",
        "method itself as the error",
        """
def backpropagate_full_step(self, goal):
    e = self.simple_error_for
    self.weights[0] -= self.error_derivative_for_weight0(e)
    self.weights[1] -= self.error_derivative_for_weight1(e)
""",
    ),
    (
        "backpropagate_full_step",
        "scaled",
        "with the rate",
        """
def backpropagate_full_step(self, goal):
    e = self.simple_error_for(goal)
    s0 = self.error_derivative_for_weight0(e)
    s1 = self.error_derivative_for_weight1(e)
    self.weights[0] -= s0 * self.learning_rate
    self.weights[1] -= s1 * self.learning_rate
""",
    ),
    (
        "backpropagate_full_step",
        "not_moved",
        "computes without assigning",
        """
def backpropagate_full_step(self, goal):
    e = self.simple_error_for(goal)
    self.weights[0] - self.error_derivative_for_weight0(e)
    self.weights[1] - self.error_derivative_for_weight1(e)
""",
    ),
    (
        "backpropagate",
        "rate_forgotten",
        "forgets the rate",
        """
def backpropagate(self, goal):
    e = self.simple_error_for(goal)
    s0 = self.error_derivative_for_weight0(e)
    s1 = self.error_derivative_for_weight1(e)
    self.weights[0] -= s0
    self.weights[1] -= s1
""",
    ),
    (
        "backpropagate",
        "rate_once_only",
        "rate on one weight only",
        """
def backpropagate(self, goal):
    e = self.simple_error_for(goal)
    s0 = self.error_derivative_for_weight0(e)
    s1 = self.error_derivative_for_weight1(e)
    self.weights[0] -= s0 * self.learning_rate
    self.weights[1] -= s1
""",
    ),
    (
        "backpropagate",
        "rate_twice",
        "rate applied twice",
        """
def backpropagate(self, goal):
    e = self.simple_error_for(goal)
    s0 = self.error_derivative_for_weight0(e) * self.learning_rate
    s1 = self.error_derivative_for_weight1(e) * self.learning_rate
    self.weights[0] -= s0 * self.learning_rate
    self.weights[1] -= s1 * self.learning_rate
""",
    ),
    (
        "backpropagate",
        "uphill",
        "uphill",
        """
def backpropagate(self, goal):
    e = self.simple_error_for(goal)
    s0 = self.error_derivative_for_weight0(e)
    s1 = self.error_derivative_for_weight1(e)
    self.weights[0] += s0 * self.learning_rate
    self.weights[1] += s1 * self.learning_rate
""",
    ),
    (
        "backpropagate",
        "rate_fixed",
        "rate typed in",
        """
def backpropagate(self, goal):
    e = self.simple_error_for(goal)
    s0 = self.error_derivative_for_weight0(e)
    s1 = self.error_derivative_for_weight1(e)
    self.weights[0] -= s0 * 0.01
    self.weights[1] -= s1 * 0.01
""",
    ),
    (
        "backpropagate",
        "rate_subtracted",
        "minus the rate",
        """
def backpropagate(self, goal):
    e = self.simple_error_for(goal)
    s0 = self.error_derivative_for_weight0(e)
    s1 = self.error_derivative_for_weight1(e)
    self.weights[0] -= s0 - self.learning_rate
    self.weights[1] -= s1 - self.learning_rate
""",
    ),
    (
        "backpropagate",
        "rate_on_weight",
        "multiplies the weight by the rate",
        """
def backpropagate(self, goal):
    e = self.simple_error_for(goal)
    s0 = self.error_derivative_for_weight0(e)
    s1 = self.error_derivative_for_weight1(e)
    self.weights[0] = (self.weights[0] - s0) * self.learning_rate
    self.weights[1] = (self.weights[1] - s1) * self.learning_rate
""",
    ),
    (
        "backpropagate",
        "rate_divides",
        "divides by the rate",
        """
def backpropagate(self, goal):
    e = self.simple_error_for(goal)
    s0 = self.error_derivative_for_weight0(e)
    s1 = self.error_derivative_for_weight1(e)
    self.weights[0] -= s0 / self.learning_rate
    self.weights[1] -= s1 / self.learning_rate
""",
    ),
    (
        "backpropagate",
        "changed_the_neuron",
        "changes the rate",
        """
def backpropagate(self, goal):
    e = self.simple_error_for(goal)
    s0 = self.error_derivative_for_weight0(e)
    s1 = self.error_derivative_for_weight1(e)
    self.weights[0] -= s0 * self.learning_rate
    self.weights[1] -= s1 * self.learning_rate
    self.learning_rate *= 0.5
""",
    ),
    (
        "backpropagate",
        "input_forgotten",
        "same slope for both",
        """
def backpropagate(self, goal):
    e = self.simple_error_for(goal)
    s = self.error_derivative_for_weight0(e)
    self.weights = [w - s * self.learning_rate for w in self.weights]
""",
    ),
    (
        "backpropagate",
        "size_of_error",
        "scaled by the error too",
        """
def backpropagate(self, goal):
    e = self.simple_error_for(goal)
    self.weights = [self.weights[0] + self.learning_rate * e * self.input,
                    self.weights[1] + self.learning_rate * e]
""",
    ),
    (
        "backpropagate",
        "moved_twice",
        "moves twice",
        """
def backpropagate(self, goal):
    e = self.simple_error_for(goal)
    s0 = self.error_derivative_for_weight0(e)
    s1 = self.error_derivative_for_weight1(e)
    for i in range(2):
        self.weights[0] -= s0 * self.learning_rate
        self.weights[1] -= s1 * self.learning_rate
""",
    ),
    (
        "training_loop",
        "average_from_0",
        "average from zero",
        """
def training_loop(neuron, rng, steps):
    average = 0
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return taken, average
""",
    ),
    (
        "training_loop",
        "same_sample",
        "same sample for ever",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    celsius = random_celsius(rng)
    for _ in range(steps):
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return taken, average
""",
    ),
    (
        "training_loop",
        "ignores_rng",
        "generator made anew each step",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(random.Random(0))
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return taken, average
""",
    ),
    (
        "training_loop",
        "ignores_rng",
        "global random",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random.randrange(-10, 10)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return taken, average
""",
    ),
    (
        "training_loop",
        "one_short",
        "one step short",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(1, steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return taken, average
""",
    ),
    (
        "training_loop",
        "one_too_many",
        "one step too many",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps + 1):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return taken, average
""",
    ),
    (
        "training_loop",
        "counts_from_0",
        "count off by one",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return taken - 1, average
""",
    ),
    (
        "training_loop",
        "result_of_another",
        "returns steps asked, not taken",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return steps, average
""",
    ),
    (
        "training_loop",
        "other_way_round",
        "swapped result",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return average, taken
""",
    ),
    (
        "training_loop",
        "result_of_another",
        "returns the last error",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return taken, error
""",
    ),
    (
        "training_loop",
        "average_swapped",
        "average weights swapped",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.01 + error * 0.99
        if average < 0.25:
            break
    return taken, average
""",
    ),
    (
        "training_loop",
        "never_stops",
        "does not stop",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
    return taken, average
""",
    ),
    (
        "training_loop",
        "stops_on_error",
        "stops on the error, not the average",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if error < 0.25:
            break
    return taken, average
""",
    ),
    (
        "training_loop",
        "stops_above",
        "stops when above",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average > 0.25:
            break
    return taken, average
""",
    ),
    (
        "training_loop",
        "not_iterable",
        "iterates over the number",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in steps:
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return taken, average
""",
    ),
    (
        "training_loop",
        "no_feed_forward",
        "forgets feed_forward",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return taken, average
""",
    ),
    (
        "training_loop",
        "no_feed_forward",
        "feed_forward without brackets",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return taken, average
""",
    ),
    (
        "training_loop",
        "no_step",
        "forgets backpropagate",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return taken, average
""",
    ),
    (
        "training_loop",
        "no_feed_forward",
        "backpropagate before feed_forward",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.backpropagate(goal)
        neuron.feed_forward()
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return taken, average
""",
    ),
    (
        "training_loop",
        "wrong_goal",
        "goal is celsius",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = celsius
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return taken, average
""",
    ),
    (
        "training_loop",
        "wrong_goal",
        "input is the goal",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = goal
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return taken, average
""",
    ),
    (
        "training_loop",
        "no_absolute",
        "simple error averaged",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.simple_error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return taken, average
""",
    ),
    (
        "training_loop",
        "plain_mean",
        "plain mean",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = (average * (taken - 1) + error) / taken
        if average < 0.25:
            break
    return taken, average
""",
    ),
    (
        "training_loop",
        "stops_at_once",
        "returns inside the loop",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        return taken, average
""",
    ),
    (
        "training_loop",
        "wrong_goal",
        "draws twice",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(random_celsius(rng))
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return taken, average
""",
    ),
    (
        "training_loop",
        "printed",
        "prints the result",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    print(taken, average)
""",
    ),
    (
        "training_loop",
        "error_after_step",
        "feeds forward again before the error",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        neuron.feed_forward()
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return taken, average
""",
    ),
    (
        "training_loop",
        "two_steps",
        "backpropagate twice",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return taken, average
""",
    ),
    (
        "training_loop",
        "last_not_counted",
        "checks before the step is counted",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
        taken += 1
    return taken, average
""",
    ),
    (
        "training_loop",
        "endless",
        "ignores steps",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    while True:
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return taken, average
""",
    ),
    (
        "training_loop",
        "other_limit",
        "typed 0.025",
        """
def training_loop(neuron, rng, steps):
    average = None
    taken = 0
    for _ in range(steps):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)
        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)
        error = neuron.error_for(goal)
        taken += 1
        if average is None:
            average = error
        else:
            average = average * 0.99 + error * 0.01
        if average < 0.025:
            break
    return taken, average
""",
    ),
    (
        "feed_forward",
        "raised",
        "raises",
        """
def feed_forward(self):
    raise NotImplementedError("to do")
""",
    ),
    (
        "feed_forward",
        "not_a_number",
        "text",
        """
def feed_forward(self):
    self.activation = str(self.weights[0] * self.input + self.weights[1])
    return self.activation
""",
    ),
    (
        "feed_forward",
        "endless",
        "infinite loop",
        """
def feed_forward(self):
    while True:
        pass
""",
    ),
    (
        "feed_forward",
        "recursion",
        "infinite recursion",
        """
def feed_forward(self):
    self.activation = self.weights[0] * self.input + self.weights[1]
    return feed_forward(self)
""",
    ),
    (
        "feed_forward",
        "fixed_numbers",
        "global input redefined",
        """
def feed_forward(self):
    global input
    input = 17
    self.activation = self.weights[0] * input + self.weights[1]
    return self.activation
""",
    ),
    (
        "feed_forward",
        "unknown_attribute",
        "deletes the activation",
        """
def feed_forward(self):
    self.activation = self.weights[0] * self.input + self.weights[1]
    result = self.activation
    del self.activation
    return result
""",
    ),
    (
        "feed_forward",
        "moved_weights",
        "moves the weights",
        """
def feed_forward(self):
    self.weights[0] *= self.input
    self.activation = self.weights[0] + self.weights[1]
    return self.activation
""",
    ),
    (
        "feed_forward",
        "not_a_number",
        "returns the neuron",
        """
def feed_forward(self):
    self.activation = self.weights[0] * self.input + self.weights[1]
    return self
""",
    ),
    (
        "feed_forward",
        "not_a_number",
        "async",
        """
async def feed_forward(self):
    self.activation = self.weights[0] * self.input + self.weights[1]
    return self.activation
""",
    ),
    (
        "feed_forward",
        "parameters",
        "no parameters",
        """
def feed_forward():
    return self.weights[0] * self.input + self.weights[1]
""",
    ),
    (
        "feed_forward",
        "weights_count",
        "pops the weights",
        """
def feed_forward(self):
    w2 = self.weights.pop()
    w1 = self.weights.pop()
    self.activation = w1 * self.input + w2
    return self.activation
""",
    ),
    (
        "feed_forward",
        "not_a_number",
        "a property replaced by a function",
        """
def feed_forward(self):
    self.activation = lambda: self.weights[0] * self.input + self.weights[1]
    return self.activation
""",
    ),
    (
        "convert_c_to_f",
        "asks",
        "input()",
        """
def convert_c_to_f(celsius):
    celsius = float(input("Celsius? "))
    return 1.8 * celsius + 32
""",
    ),
    (
        "convert_c_to_f",
        "exits",
        "exit()",
        """
def convert_c_to_f(celsius):
    print(1.8 * celsius + 32)
    exit()
""",
    ),
    (
        "convert_c_to_f",
        "not_a_number",
        "huge integer",
        """
def convert_c_to_f(celsius):
    return 10 ** 5000
""",
    ),
    (
        "convert_c_to_f",
        "no_numbers",
        "string arithmetic",
        """
def convert_c_to_f(celsius):
    return "1.8" * celsius + "32"
""",
    ),
    (
        "convert_c_to_f",
        "not_a_number",
        "f-string with unit",
        """
def convert_c_to_f(celsius):
    return f"{1.8 * celsius + 32} F"
""",
    ),
    (
        "convert_c_to_f",
        "not_a_number",
        "__eq__ raises",
        """
class Fahrenheit:
    def __init__(self, value):
        self.value = value
    def __eq__(self, other):
        raise RuntimeError("do not compare me")
    def __float__(self):
        raise RuntimeError("I am no float")
    def __repr__(self):
        raise RuntimeError("nor can you print me")

def convert_c_to_f(celsius):
    return Fahrenheit(1.8 * celsius + 32)
""",
    ),
    (
        "convert_c_to_f",
        "not_a_number",
        "nan",
        """
def convert_c_to_f(celsius):
    return float("nan")
""",
    ),
    (
        "convert_c_to_f",
        "not_a_number",
        "equal to everything",
        """
class Any:
    def __eq__(self, other):
        return True
    def __lt__(self, other):
        return True
    __gt__ = __le__ = __ge__ = __lt__
    def __sub__(self, other):
        return 0
    __rsub__ = __sub__
    def __abs__(self):
        return 0

def convert_c_to_f(celsius):
    return Any()
""",
    ),
    (
        "convert_c_to_f",
        "endless",
        "sleeps",
        """
import time

def convert_c_to_f(celsius):
    time.sleep(30)
    return 1.8 * celsius + 32
""",
    ),
    (
        "convert_c_to_f",
        "not_a_number",
        "a list",
        """
def convert_c_to_f(celsius):
    return [1.8 * celsius + 32]
""",
    ),
    (
        "random_celsius",
        "ignores_rng",
        "global seed overwritten",
        """
def random_celsius(rng):
    random.seed(0)
    return random.randrange(-10, 10)
""",
    ),
    (
        "random_celsius",
        "endless",
        "endless generator expression",
        """
import itertools

def random_celsius(rng):
    return min(rng.randrange(-10, 10) for _ in itertools.count())
""",
    ),
    (
        "random_celsius",
        "endless",
        "endless rejection",
        """
def random_celsius(rng):
    n = 10
    while n not in (10.5, 11):
        n = rng.randint(-10, 10)
    return n
""",
    ),
    (
        "random_celsius",
        "not_a_number",
        "yields",
        """
def random_celsius(rng):
    while True:
        yield rng.randrange(-10, 10)
""",
    ),
    (
        "random_celsius",
        "not_a_number",
        "text of a number",
        """
def random_celsius(rng):
    return str(rng.randrange(-10, 10))
""",
    ),
    (
        "random_celsius",
        "exits",
        "sys.exit",
        """
import sys

def random_celsius(rng):
    sys.exit(rng.randrange(-10, 10))
""",
    ),
    (
        "random_celsius",
        "not_a_number",
        "bool",
        """
def random_celsius(rng):
    return rng.random() < 0.5
""",
    ),
    (
        "random_celsius",
        "rng_is_the_source",
        "calls the generator",
        """
def random_celsius(rng):
    return rng(-10, 10)
""",
    ),
    (
        "predict_all",
        "not_a_number",
        "generator function",
        """
def predict_all(neuron, inputs):
    for x in inputs:
        neuron.input = x
        yield neuron.feed_forward()
""",
    ),
    (
        "predict_all",
        "endless",
        "endless for",
        """
import itertools

def predict_all(neuron, inputs):
    answers = []
    for i in itertools.count():
        neuron.input = inputs[i % len(inputs)]
        neuron.feed_forward()
    return answers
""",
    ),
    (
        "predict_all",
        "changed_the_given",
        "appends to the passed list while looping",
        """
def predict_all(neuron, inputs):
    for x in inputs:
        neuron.input = x
        neuron.feed_forward()
        inputs.append(neuron.activation)
        inputs.pop(0)
    return inputs
""",
    ),
    (
        "predict_all",
        "changed_the_given",
        "overwrites the passed list",
        """
def predict_all(neuron, inputs):
    for i in range(len(inputs)):
        neuron.input = inputs[i]
        inputs[i] = neuron.feed_forward()
    return inputs
""",
    ),
    (
        "predict_all",
        "moved_weights",
        "learns meanwhile",
        """
def predict_all(neuron, inputs):
    answers = []
    for x in inputs:
        neuron.input = x
        answers.append(neuron.feed_forward())
        neuron.weights[0] += 0.1
    return answers
""",
    ),
    (
        "predict_all",
        "recursion",
        "list holding itself",
        """
def predict_all(neuron, inputs):
    answers = []
    answers.append(answers)
    return answers
""",
    ),
    (
        "predict_all",
        "not_a_number",
        "dict",
        """
def predict_all(neuron, inputs):
    answers = {}
    for x in inputs:
        neuron.input = x
        answers[x] = neuron.feed_forward()
    return answers
""",
    ),
    (
        "predict_all",
        "printed",
        "thousands of prints",
        """
def predict_all(neuron, inputs):
    for i in range(2000):
        for x in inputs:
            print("the neuron says", neuron.weights[0] * x + neuron.weights[1])
""",
    ),
    (
        "simple_error_for",
        "unknown_attribute",
        "deletes an attribute",
        """
def simple_error_for(self, goal):
    e = goal - self.activation
    del self.weights
    return e
""",
    ),
    (
        "simple_error_for",
        "exits",
        "quit",
        """
def simple_error_for(self, goal):
    if goal - self.activation < 0:
        quit()
    return goal - self.activation
""",
    ),
    (
        "simple_error_for",
        "not_a_number",
        "complex",
        """
def simple_error_for(self, goal):
    return complex(goal, -self.activation)
""",
    ),
    (
        "error_for",
        "not_absolute",
        "changes builtins",
        """
import builtins

def error_for(self, goal):
    builtins.abs = lambda x: -x
    return abs(self.simple_error_for(goal))
""",
    ),
    (
        "error_for",
        "recursion",
        "calls itself",
        """
def error_for(self, goal):
    return abs(self.error_for(goal))
""",
    ),
    (
        "error_for",
        "raised",
        "shadows abs",
        """
def error_for(self, goal):
    abs = goal - self.activation
    return abs(abs)
""",
    ),
    (
        "error_for",
        "moved_weights",
        "moves a weight while looking",
        """
def error_for(self, goal):
    self.weights[1] += 1
    return abs(goal - self.activation)
""",
    ),
    (
        "e_w1",
        "raised",
        "KeyboardInterrupt",
        """
def e_w1(w1, input, goal, w2):
    raise KeyboardInterrupt
""",
    ),
    (
        "e_w1",
        "parameters",
        "one parameter",
        """
def e_w1(w1):
    return abs(goal - (w1 * input + w2))
""",
    ),
    (
        "e_w1",
        "not_a_number",
        "returns a function",
        """
def e_w1(w1, input, goal, w2):
    return lambda w1: abs(goal - (w1 * input + w2))
""",
    ),
    (
        "e_w2",
        "raised",
        "BaseException subclass",
        """
class Stop(BaseException):
    pass

def e_w2(w2, input, goal, w1):
    raise Stop("enough")
""",
    ),
    (
        "e_w2",
        "not_a_number",
        "ten to the 400",
        """
def e_w2(w2, input, goal, w1):
    return 10 ** 400
""",
    ),
    (
        "root_w1",
        "endless",
        "searching for ever",
        """
def root_w1(input, goal, w2):
    w1 = 0
    while abs(goal - (w1 * input + w2)) != -1:
        w1 += 0.1
    return w1
""",
    ),
    (
        "root_w1",
        "not_a_number",
        "infinity",
        """
def root_w1(input, goal, w2):
    return math.inf
""",
    ),
    (
        "root_w2",
        "exits",
        "os._exit",
        """
import os

def root_w2(input, goal, w1):
    os._exit(0)
""",
    ),
    (
        "root_w2",
        "raised",
        "GeneratorExit",
        """
def root_w2(input, goal, w1):
    raise GeneratorExit
""",
    ),
    (
        "w1_for",
        "divides_by_zero",
        "divides by zero",
        """
def w1_for(input, goal, w2):
    return (goal - w2) / (input - input)
""",
    ),
    (
        "w1_for",
        "recursion",
        "recursion without an end",
        """
def w1_for(input, goal, w2, w1=0):
    return w1_for(input, goal, w2, w1 + 0.0001)
""",
    ),
    (
        "after_bump",
        "endless",
        "loop that swallows everything",
        """
def after_bump(bump):
    while True:
        try:
            x = 1 / 0
        except:
            pass
""",
    ),
    (
        "after_bump",
        "of_none",
        "None weights",
        """
def after_bump(bump):
    weights = [0.1, 0.2].extend([bump, bump])
    return weights[0] * 17 + weights[1]
""",
    ),
    (
        "slope_by_nudging",
        "endless",
        "ever smaller h",
        """
def slope_by_nudging(f, x, h):
    while h >= 0:
        h = h / 2
    return (f(x + h) - f(x)) / h
""",
    ),
    (
        "slope_by_nudging",
        "divides_by_zero",
        "h zero",
        """
def slope_by_nudging(f, x, h):
    h = 0
    return (f(x + h) - f(x)) / h
""",
    ),
    (
        "slope_by_nudging",
        "not_a_number",
        "complex step",
        """
def slope_by_nudging(f, x, h):
    return (f(x + h * 1j) - f(x)) / h
""",
    ),
    (
        "derivative_of_abs",
        "not_a_number",
        "dict",
        """
def derivative_of_abs(x):
    return {"negative": -1, "positive": 1}
""",
    ),
    (
        "derivative_of_abs",
        "raised",
        "__float__ raises",
        """
class Sign(int):
    def __float__(self):
        raise ValueError("no float")
    def __eq__(self, other):
        raise ValueError("no comparison")
    __hash__ = None

def derivative_of_abs(x):
    return Sign(1 if x > 0 else -1)
""",
    ),
    (
        "derivative_of_abs",
        "not_a_number",
        "text",
        """
def derivative_of_abs(x):
    return "1" if x > 0 else "-1"
""",
    ),
    (
        "chain_rule",
        "endless",
        "memory",
        """
def chain_rule(x):
    chain = [3]
    while x is not None:
        chain = chain + [3]
    return chain
""",
    ),
    (
        "chain_rule",
        "not_a_number",
        "is a class",
        """
class chain_rule:
    def __init__(self, x):
        self.slope = 3 if x > 2 else -3
""",
    ),
    (
        "error_derivative_for_weight0",
        "changed_the_neuron",
        "sets input",
        """
def error_derivative_for_weight0(self, e_simple):
    if e_simple > 0:
        self.input = -self.input
    return self.input
""",
    ),
    (
        "error_derivative_for_weight0",
        "not_a_number",
        "NotImplemented",
        """
def error_derivative_for_weight0(self, e_simple):
    return NotImplemented
""",
    ),
    (
        "error_derivative_for_weight1",
        "weights_no_list",
        "weights to None",
        """
def error_derivative_for_weight1(self, e_simple):
    self.weights = None
    return -1 if e_simple > 0 else 1
""",
    ),
    (
        "error_derivative_for_weight1",
        "raised",
        "assertion",
        """
def error_derivative_for_weight1(self, e_simple):
    assert e_simple > 0, "only positive errors please"
    return -1
""",
    ),
    (
        "one_step",
        "changed_the_given",
        "clears the passed list",
        """
def one_step(weights, input, goal):
    w1, w2 = weights
    weights.clear()
    s = 1 if goal - (w1 * input + w2) >= 0 else -1
    return [w1 + s * input, w2 + s]
""",
    ),
    (
        "one_step",
        "wrong_count",
        "three weights",
        """
def one_step(weights, input, goal):
    s = 1 if goal - (weights[0] * input + weights[1]) >= 0 else -1
    return [weights[0] + s * input, weights[1] + s, s]
""",
    ),
    (
        "one_step",
        "endless",
        "trains to the end",
        """
def one_step(weights, input, goal):
    w1, w2 = weights
    while w1 * input + w2 != goal + 1j:
        s = 1 if goal - (w1 * input + w2) >= 0 else -1
        w1, w2 = w1 + s * input, w2 + s
    return [w1, w2]
""",
    ),
    (
        "one_step",
        "not_a_number",
        "set",
        """
def one_step(weights, input, goal):
    s = 1 if goal - (weights[0] * input + weights[1]) >= 0 else -1
    return {weights[0] + s * input, weights[1] + s, "done"}
""",
    ),
    (
        "backpropagate_full_step",
        "weights_count",
        "third weight",
        """
def backpropagate_full_step(self, goal):
    e = self.simple_error_for(goal)
    s0 = self.error_derivative_for_weight0(e)
    s1 = self.error_derivative_for_weight1(e)
    self.weights[0] -= s0
    self.weights[1] -= s1
    self.weights.append(e)
""",
    ),
    (
        "backpropagate_full_step",
        "weights_count",
        "append instead of replace",
        """
def backpropagate_full_step(self, goal):
    e = self.simple_error_for(goal)
    self.weights.append(self.weights[0] - self.error_derivative_for_weight0(e))
    self.weights.append(self.weights[1] - self.error_derivative_for_weight1(e))
""",
    ),
    (
        "backpropagate_full_step",
        "weights_no_list",
        "result of sort",
        """
def backpropagate_full_step(self, goal):
    e = self.simple_error_for(goal)
    self.weights[0] -= self.error_derivative_for_weight0(e)
    self.weights[1] -= self.error_derivative_for_weight1(e)
    self.weights = self.weights.sort()
""",
    ),
    (
        "backpropagate_full_step",
        "endless",
        "steps until perfect, never there",
        """
def backpropagate_full_step(self, goal):
    while self.error_for(goal) >= 0:
        e = self.simple_error_for(goal)
        self.weights[0] -= self.error_derivative_for_weight0(e)
        self.weights[1] -= self.error_derivative_for_weight1(e)
        self.feed_forward()
""",
    ),
    (
        "backpropagate_full_step",
        "weights_no_list",
        "lambda weights",
        """
def backpropagate_full_step(self, goal):
    e = self.simple_error_for(goal)
    self.weights = [lambda: self.weights[0] - self.error_derivative_for_weight0(e),
                    lambda: self.weights[1] - self.error_derivative_for_weight1(e)]
""",
    ),
    (
        "backpropagate",
        "weights_no_list",
        "tuple of strings",
        """
def backpropagate(self, goal):
    e = self.simple_error_for(goal)
    self.weights = (str(self.weights[0] - self.learning_rate * self.error_derivative_for_weight0(e)),
                    str(self.weights[1] - self.learning_rate * self.error_derivative_for_weight1(e)))
""",
    ),
    (
        "backpropagate",
        "raised",
        "item assignment on a tuple",
        """
def backpropagate(self, goal):
    e = self.simple_error_for(goal)
    self.weights = tuple(self.weights)
    self.weights[0] -= self.learning_rate * self.error_derivative_for_weight0(e)
    self.weights[1] -= self.learning_rate * self.error_derivative_for_weight1(e)
""",
    ),
    (
        "backpropagate",
        "weights_no_list",
        "weights to None",
        """
def backpropagate(self, goal):
    e = self.simple_error_for(goal)
    self.weights[0] -= self.learning_rate * self.error_derivative_for_weight0(e)
    self.weights[1] -= self.learning_rate * self.error_derivative_for_weight1(e)
    self.weights = None
""",
    ),
    (
        "backpropagate",
        "weights_no_list",
        "nan weights",
        """
def backpropagate(self, goal):
    self.weights = [float("nan"), float("nan")]
""",
    ),
    (
        "backpropagate",
        "not_moved",
        "yields",
        """
def backpropagate(self, goal):
    e = self.simple_error_for(goal)
    self.weights[0] -= self.learning_rate * self.error_derivative_for_weight0(e)
    yield
    self.weights[1] -= self.learning_rate * self.error_derivative_for_weight1(e)
""",
    ),
    (
        "training_loop",
        "endless",
        "swallows even the stop",
        """
def training_loop(neuron, rng, steps):
    while True:
        try:
            while True:
                neuron.feed_forward()
        except BaseException:
            continue
""",
    ),
    (
        "training_loop",
        "endless",
        "never counts",
        """
def training_loop(neuron, rng, steps):
    taken = 0
    average = 100
    while taken < steps:
        c = random_celsius(rng)
        neuron.input = c
        neuron.feed_forward()
    return taken, average
""",
    ),
    (
        "training_loop",
        "printed",
        "prints every tiny thing",
        """
def training_loop(neuron, rng, steps):
    for i in range(steps):
        for j in range(50):
            print("step", i, j, neuron.weights)
""",
    ),
    (
        "training_loop",
        "recursion",
        "calls itself",
        """
def training_loop(neuron, rng, steps):
    return training_loop(neuron, rng, steps - 1)
""",
    ),
    (
        "training_loop",
        "unknown",
        "writes the right weights in",
        """
def training_loop(neuron, rng, steps):
    neuron.weights = [1.8, 32]
    return steps, 0.0
""",
    ),
    (
        "training_loop",
        "unknown",
        "replaces the helper",
        """
def training_loop(neuron, rng, steps):
    global random_celsius
    random_celsius = lambda rng: 0
    neuron.weights[1] = 32
    for i in range(steps):
        neuron.input = random_celsius(rng)
        neuron.feed_forward()
    return 1, 0
""",
    ),
    (
        "compose",
        "recursion",
        "result calls itself",
        """
def compose(f, g):
    def h(x):
        return h(f(g(x)))
    return h
""",
    ),
    (
        "compose",
        "endless",
        "loop inside the returned function",
        """
def compose(f, g):
    def h(x):
        while True:
            x = f(g(x)) * 0
    return h
""",
    ),
    (
        "compose",
        "no_function",
        "result is a number",
        """
def compose(f, g):
    return f(g(1))
""",
    ),
    (
        "compose",
        "no_function",
        "thread",
        """
import threading

def compose(f, g):
    return threading.Thread(target=lambda x: f(g(x)))
""",
    ),
    (
        "compose",
        "fixed_functions",
        "the page's own two",
        """
def compose(f, g):
    def chain(x):
        n1 = 0.5 * x + 3
        return -2 * n1 + 4
    return chain
""",
    ),
    (
        "feed_forward",
        "two_weights",
        "weights as attributes",
        """
def feed_forward(self):
    self.activation = self.w1 * self.input + self.w2
    return self.activation
""",
    ),
    (
        "predict_all",
        "fixed_numbers",
        "the book's weights",
        """
def predict_all(neuron, inputs):
    return [0.1 * x + 0.2 for x in inputs]
""",
    ),
    (
        "predict_all",
        "joined",
        "list plus number",
        """
def predict_all(neuron, inputs):
    answers = []
    for x in inputs:
        neuron.input = x
        answers = answers + neuron.feed_forward()
    return answers
""",
    ),
    (
        "predict_all",
        "places",
        "asked about the places",
        """
def predict_all(neuron, inputs):
    answers = []
    for i in range(len(inputs)):
        neuron.input = i
        answers.append(neuron.feed_forward())
    return answers
""",
    ),
    (
        "simple_error_for",
        "comes_in",
        "goal looked for in the neuron",
        """
def simple_error_for(self, goal):
    return self.goal - self.activation
""",
    ),
    (
        "simple_error_for",
        "fixed_line",
        "the line of the book",
        """
def simple_error_for(self, goal):
    return 1.7 * self.input + 31.8
""",
    ),
    (
        "simple_error_for",
        "goal_from_input",
        "converts the input",
        """
def simple_error_for(self, goal):
    return convert_c_to_f(self.input) - self.activation
""",
    ),
    (
        "simple_error_for",
        "fixed_goal",
        "goal of the book",
        """
def simple_error_for(self, goal):
    goal = 1.8 * 17 + 32
    return goal - self.activation
""",
    ),
    (
        "error_for",
        "missing_self",
        "the method of page 05 without self",
        """
def simple_error_for(self, goal):
    return goal - self.activation

def error_for(self, goal):
    return abs(simple_error_for(goal))
""",
    ),
    (
        "error_for",
        "called_short",
        "method without the goal",
        """
def error_for(self, goal):
    return abs(self.simple_error_for())
""",
    ),
    (
        "error_for",
        "called_long",
        "self written twice",
        """
def error_for(self, goal):
    return abs(self.simple_error_for(self, goal))
""",
    ),
    (
        "error_for",
        "fixed_line",
        "the V of the book",
        """
def error_for(self, goal):
    return abs(1.7 * self.input + 31.8)
""",
    ),
    (
        "e_w1",
        "fixed_numbers",
        "one number of the book",
        """
def e_w1(w1, input, goal, w2):
    return abs(62.6 - (w1 * input + 0.2))
""",
    ),
    (
        "root_w1",
        "absolute_above",
        "size of the difference",
        """
def root_w1(input, goal, w2):
    return abs(goal - w2) / input
""",
    ),
    (
        "root_w1",
        "fixed_numbers",
        "17 typed in",
        """
def root_w1(input, goal, w2):
    return (goal - w2) / 17
""",
    ),
    (
        "root_w2",
        "fixed_numbers",
        "0.1 typed in",
        """
def root_w2(input, goal, w1):
    return goal - 0.1 * input
""",
    ),
    (
        "w1_for",
        "other_weight",
        "as in the loop of the page",
        """
def w1_for(input, goal, w2):
    from neuronlib import ErrorLines
    return ErrorLines(input, goal, (0.1, w2)).root_w2
""",
    ),
    (
        "w1_for",
        "goal_from_input",
        "converts the input",
        """
def w1_for(input, goal, w2):
    return (convert_c_to_f(input) - w2) / input
""",
    ),
    (
        "after_bump",
        "whole_list",
        "adds the bump to the list",
        """
def after_bump(bump):
    n = Neuron()
    n.weights += bump
    n.input = 17
    return n.feed_forward()
""",
    ),
    (
        "after_bump",
        "not_a_number",
        "gives back the weights",
        """
def after_bump(bump):
    return 0.1 + bump, 0.2 + bump
""",
    ),
    (
        "after_bump",
        "the_error",
        "error, brackets forgotten",
        """
def after_bump(bump):
    return 62.6 - (0.1 + bump) * 17 + (0.2 + bump)
""",
    ),
    (
        "slope_by_nudging",
        "second_place",
        "nudge taken for a place",
        """
def slope_by_nudging(f, x, h):
    return (f(h) - f(x)) / (h - x)
""",
    ),
    (
        "error_derivative_for_weight0",
        "fixed_input",
        "17 typed in",
        """
def error_derivative_for_weight0(self, e_simple):
    return -17 if e_simple > 0 else 17
""",
    ),
    (
        "one_step",
        "fixed_input",
        "17 typed in",
        """
def one_step(weights, input, goal):
    w1, w2 = weights
    slope_w1, slope_w2 = (-17, -1) if goal - (w1 * input + w2) > 0 else (17, 1)
    return [w1 - slope_w1, w2 - slope_w2]
""",
    ),
    (
        "one_step",
        "no_numbers",
        "a list minus a number",
        """
def one_step(weights, input, goal):
    sign = 1 if goal > weights[0] * input + weights[1] else -1
    return weights + [sign * input, sign] - weights
""",
    ),
    (
        "backpropagate_full_step",
        "from_another_page",
        "calls the function of page 12",
        """
def backpropagate_full_step(self, goal):
    self.weights = one_step(self.weights, self.input, goal)
""",
    ),
    (
        "training_loop",
        "average_from_0",
        "and the steps from 0",
        """
def training_loop(neuron, rng, steps):
    average = 0
    for step in range(steps):
        neuron.input = random_celsius(rng)
        goal = convert_c_to_f(neuron.input)
        neuron.feed_forward()
        average = average * 0.99 + neuron.error_for(goal) * 0.01
        neuron.backpropagate(goal)
        if average < 0.25:
            break
    return step, average
""",
    ),
    (
        "training_loop",
        "of_none",
        "average continued from None",
        """
def training_loop(neuron, rng, steps):
    average = None
    for step in range(1, steps + 1):
        neuron.input = random_celsius(rng)
        goal = convert_c_to_f(neuron.input)
        neuron.feed_forward()
        average = average * 0.99 + neuron.error_for(goal) * 0.01
        neuron.backpropagate(goal)
    return step, average
""",
    ),
    (
        "backpropagate",
        "full_step_called",
        "scales the call of page 13",
        """
def backpropagate(self, goal):
    self.backpropagate_full_step(goal) * self.learning_rate
""",
    ),
    (
        "compose",
        "no_parameter",
        "chain without a parameter",
        """
def compose(f, g):
    def chain():
        return f(g(x))
    return chain
""",
    ),
    (
        "compose",
        "called_at_once",
        "chain called in the return",
        """
def compose(f, g):
    def chain(x):
        return f(g(x))
    return chain()
""",
    ),
    (
        "feed_forward",
        "nothing_kept",
        "self forgotten on the left",
        """
def feed_forward(self):
    activation = self.weights[0] * self.input + self.weights[1]
    return self.activation
""",
    ),
    (
        "feed_forward",
        "nothing_kept",
        "two equal signs",
        """
def feed_forward(self):
    self.activation == self.weights[0] * self.input + self.weights[1]
    return self.activation
""",
    ),
    (
        "feed_forward",
        "list_called",
        "round brackets",
        """
def feed_forward(self):
    self.activation = self.weights(0) * self.input + self.weights(1)
    return self.activation
""",
    ),
    (
        "error_for",
        "pythons_own",
        "abs of the neuron",
        """
def error_for(self, goal):
    return self.abs(goal - self.activation)
""",
    ),
    (
        "derivative_of_abs",
        "nudged",
        "nudges to the right",
        """
def derivative_of_abs(x):
    return (abs(x + 0.01) - abs(x)) / 0.01
""",
    ),
    (
        "error_derivative_for_weight0",
        "nothing_returned",
        "no branch at 0",
        """
def error_derivative_for_weight0(self, e_simple):
    if e_simple < 0:
        return self.input
    elif e_simple > 0:
        return -self.input
""",
    ),
    (
        "training_loop",
        "not_a_number",
        "last average alone, from 0",
        """
def training_loop(neuron, rng, steps):
    average = 0
    for i in range(steps):
        neuron.input = random_celsius(rng)
        goal = convert_c_to_f(neuron.input)
        neuron.feed_forward()
        neuron.backpropagate(goal)
        average = average * 0.99 + neuron.error_for(goal) * 0.01
    return average
""",
    ),
    (
        "backpropagate",
        "one_of_two",
        "slip of the pen in the second line",
        """
def backpropagate(self, goal):
    e = self.simple_error_for(goal)
    d0 = self.error_derivative_for_weight0(e)
    d1 = self.error_derivative_for_weight1(e)
    self.weights[0] = self.weights[0] - self.learning_rate * d0
    self.weights[1] = self.weights[0] - self.learning_rate * d1
""",
    ),
    (
        "training_loop",
        "unknown",
        "inputs up to 11",
        """
def training_loop(neuron, rng, steps):
    average = None
    for step in range(1, steps + 1):
        neuron.input = rng.randrange(-10, 12)
        neuron.feed_forward()
        neuron.backpropagate(convert_c_to_f(neuron.input))
        error = neuron.error_for(convert_c_to_f(neuron.input))
        average = error if step == 1 else average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return step, average
""",
    ),
]
