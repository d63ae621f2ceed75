"""12, "Bringing it home", 13, "Coding time", and 15, "Learning rate": a step downhill."""

import inspect

from neuronlib.exercises.exercise import Exercise, Mistake, random_cases
from neuronlib.exercises.seen import on_desk_for_a_step, plain
from neuronlib.neuron import Neuron

RATES = (0.5, 0.01, 2, 0.1)
NEARLY_RIGHT = (-0.2, -0.2, -0.2, -0.2, 0.2, 0.2, 0.2, 0.2)  # each with each of the rates


def one_step(weights, input, goal):
    """Return the two weights after one full step."""
    w1, w2 = weights
    e_simple = goal - (w1 * input + w2)
    sign = -1 if e_simple < 0 else 1
    return [w1 + sign * input, w2 + sign]


def ask(answer, case):
    """Ask for the next weights, and look at the given ones afterwards."""
    given = list(case["weights"])
    value = plain(answer(given, case["input"], case["goal"]))
    return {"value": value, "given": plain(given)}


def cases(rates):
    """Return situations of a neuron; for the last ones the sign turns in the middle of a step."""
    plain_cases = (
        {"w1": 2, "w2": 5, "input": 3, "goal": 40},
        {"w1": 2, "w2": 5, "input": 3, "goal": -40},
        {"w1": -1.5, "w2": 4, "input": -6, "goal": 70},
        {"w1": -1.5, "w2": 4, "input": -6, "goal": -70},
        {"w1": 3, "w2": 5, "input": 0, "goal": 32},
        *random_cases("steps", w1=(-4, 4), w2=(-9, 9), input=(-20, -2), goal=(-60, 90)),
        *random_cases("more", 6, w1=(-4, 4), w2=(-9, 9), input=(2, 20), goal=(-60, 90)),
        *({"w1": 1.8, "w2": 32 + off, "input": 9, "goal": 48.2} for off in NEARLY_RIGHT),
    )
    return tuple(
        {
            "weights": [case["w1"], case["w2"]],
            "input": case["input"],
            "goal": case["goal"],
            **({"learning_rate": rates[i % len(rates)]} if rates else {}),
        }
        for i, case in enumerate(plain_cases)
        if abs(case["goal"] - case["w1"] * case["input"] - case["w2"]) > 0.05
    )


def slopes(w1, w2, x, goal):
    """Return the error's slopes along both weights."""
    sign = -1 if goal - (w1 * x + w2) < 0 else 1
    return -sign * x, -sign


def crossed(w1, w2, x, goal, rate):
    """Each slope goes to the other weight."""
    s1, s2 = slopes(w1, w2, x, goal)
    return [w1 - rate * s2, w2 - rate * s1]


def uphill(w1, w2, x, goal, rate):
    """The slopes are added."""
    s1, s2 = slopes(w1, w2, x, goal)
    return [w1 + rate * s1, w2 + rate * s2]


def first_only(w1, w2, x, goal, rate):
    """The second weight stays."""
    return [w1 - rate * slopes(w1, w2, x, goal)[0], w2]


def second_only(w1, w2, x, goal, rate):
    """The first weight stays."""
    return [w1, w2 - rate * slopes(w1, w2, x, goal)[1]]


def recomputed(w1, w2, x, goal, rate):
    """The second slope is read after the first weight has moved."""
    w1 -= rate * slopes(w1, w2, x, goal)[0]
    return [w1, w2 - rate * slopes(w1, w2, x, goal)[1]]


def recomputed_second_first(w1, w2, x, goal, rate):
    """The first slope is read after the second weight has moved."""
    w2 -= rate * slopes(w1, w2, x, goal)[1]
    return [w1 - rate * slopes(w1, w2, x, goal)[0], w2]


def size_of_error(w1, w2, x, goal, rate):
    """The slopes grow with the error, as those of a square do."""
    e = goal - (w1 * x + w2)
    return [w1 + rate * e * x, w2 + rate * e]


def error_itself(w1, w2, x, goal, rate):
    """The simple error stands where the slopes belong."""
    e = goal - (w1 * x + w2)
    return [w1 - rate * e, w2 - rate * e]


def input_forgotten(w1, w2, x, goal, rate):
    """Both weights move by the same."""
    s2 = slopes(w1, w2, x, goal)[1]
    return [w1 - rate * s2, w2 - rate * s2]


def both_by_first(w1, w2, x, goal, rate):
    """Both weights move by the first slope."""
    s1 = slopes(w1, w2, x, goal)[0]
    return [w1 - rate * s1, w2 - rate * s1]


def side_ignored(w1, w2, x, goal, rate):
    """As if the answer were always too low."""
    return [w1 + rate * x, w2 + rate]


def goal_for_error(w1, w2, x, goal, rate):
    """The slopes are asked about the goal instead of the simple error."""
    sign = -1 if goal < 0 else 1
    return [w1 + rate * sign * x, w2 + rate * sign]


def moved_twice(w1, w2, x, goal, rate):
    """Two steps in one."""
    return downhill(w1, w2, x, goal, 2 * rate)


def replaced(w1, w2, x, goal, rate):
    """The weights become their slopes."""
    s1, s2 = slopes(w1, w2, x, goal)
    return [-rate * s1, -rate * s2]


def only_the_slopes(w1, w2, x, goal, rate):
    """The weights become the slopes themselves."""
    s1, s2 = slopes(w1, w2, x, goal)
    return [rate * s1, rate * s2]


def not_moved(w1, w2, x, goal, rate):
    """Nothing has changed."""
    return [w1, w2]


def downhill(w1, w2, x, goal, rate):
    """The right step."""
    s1, s2 = slopes(w1, w2, x, goal)
    return [w1 - rate * s1, w2 - rate * s2]


def of_17(w1, w2, x, goal, rate):
    """The book's slopes, whatever the input is."""
    sign = -1 if goal - (w1 * x + w2) < 0 else 1
    return [w1 + sign * 17, w2 + sign]


def of_17_uphill(w1, w2, x, goal, rate):
    """The book's slopes, added."""
    sign = -1 if goal - (w1 * x + w2) < 0 else 1
    return [w1 - sign * 17, w2 - sign]


def of_17_one_side(w1, w2, x, goal, rate):
    """The book's step, whatever the sample is."""
    return [w1 + 17, w2 + 1]


def error_added(w1, w2, x, goal, rate):
    """The simple error is added to both weights."""
    e = goal - (w1 * x + w2)
    return [w1 + rate * e, w2 + rate * e]


STEPS = {  # the same mistakes can be made in all three exercises
    "uphill": (
        "The step goes the wrong way: a slope points to where the error grows.",
        uphill,
    ),
    "crossed": (
        "Each weight moves by the other one's slope. Which slope belongs to which weight?",
        crossed,
    ),
    "one_weight_only": (
        "Only one of the weights moves. Both have a slope of their own.",
        first_only,
        second_only,
    ),
    "recomputed": (
        "One slope is read when the other weight has moved already. Read both first, then move.",
        recomputed,
        recomputed_second_first,
    ),
    "size_of_error": (
        "The step grows with the error, as it does for a squared error. The slopes here have a "
        "sign, and no size that comes from the error.",
        size_of_error,
    ),
    "error_itself": (
        "The error stands where the slopes belong. Of the error only its side counts.",
        error_itself,
        error_added,
    ),
    "input_forgotten": (
        "Both weights move by the same amount. What makes the first line so much steeper?",
        input_forgotten,
        both_by_first,
    ),
    "side_ignored": (
        "It steps as if the answer were always too low. What decides the side?",
        side_ignored,
    ),
    "goal_for_error": (
        "The side is read from the goal alone. Which number tells whether the answer is too low?",
        goal_for_error,
    ),
    "moved_twice": (
        "It takes the step twice.",
        moved_twice,
    ),
    "replaced": (
        "The weights become something new altogether. A step starts from where they are.",
        replaced,
        only_the_slopes,
    ),
}
NOT_MOVED = (
    "The weights are where they were. A name inside of the function is forgotten when it ends; "
    "which list does the neuron keep?"
)


def returning(step, rate=1):
    """Return the version of `one_step` that takes this step."""
    return lambda weights, input, goal: step(*weights, input, goal, rate)


def moving(step, rate=None):
    """Return the method that takes this step; without a rate, with the neuron's own."""

    def method(self, goal):
        share = self.learning_rate if rate is None else rate
        self.weights = step(*self.weights, self.input, goal, share)

    return method


def step_mistakes(kind, *rate):
    """Return the mistakes of STEPS as answers of one kind."""
    return {
        key: Mistake(message, tuple(kind(step, *rate) for step in steps))
        for key, (message, *steps) in STEPS.items()
    }


ONE_STEP = Exercise(
    answer=one_step,
    page="12-bringing-it-home",
    formula="w1_next = w1 - e'_w1 and w2_next = w2 - e'_w2",
    cases=cases(None),
    ask=ask,
    mistakes={
        **step_mistakes(returning),
        "not_moved": Mistake(
            "The weights come back as they went in. Where are the slopes taken away from them?",
            (returning(not_moved),),
        ),
        "scaled": Mistake(
            "Only a share of the step is taken. Here the full slopes are asked.",
            tuple(returning(downhill, rate) for rate in (0.01, 0.1, 0.001)),
        ),
        "fixed_input": Mistake(
            "17 is typed in, the input of the step above. What is the size of this slope at "
            "another input?",
            (returning(of_17), returning(of_17_uphill), returning(of_17_one_side)),
        ),
        "one_number": Mistake(
            "One number comes back. Both next weights are asked, as a list.",
            (
                lambda weights, input, goal: one_step(weights, input, goal)[0],
                lambda weights, input, goal: one_step(weights, input, goal)[1],
            ),
        ),
        "other_order": Mistake(
            "The two weights have changed places in the answer.",
            (lambda weights, input, goal: one_step(weights, input, goal)[::-1],),
        ),
    },
    hints=(
        "First find the side: is goal minus answer above or below 0?",
        "The side decides both slopes. One of them has the size of the input, the other of 1.",
        "Take each slope away from its weight, both from the weights as they were given, and "
        "return the two new numbers in a new list.",
    ),
)


def backpropagate_full_step(self, goal):
    """Move both weights by their slopes, downhill."""
    e_simple = self.simple_error_for(goal)
    delta_w0 = self.error_derivative_for_weight0(e_simple)
    delta_w1 = self.error_derivative_for_weight1(e_simple)

    self.weights[0] -= delta_w0
    self.weights[1] -= delta_w1


FULL_STEP = Exercise(
    answer=backpropagate_full_step,
    page="13-coding-time",
    formula="w1_next = w1 - e'_w1 and w2_next = w2 - e'_w2",
    cases=cases(None),
    ask=on_desk_for_a_step,
    returns=False,
    method=True,
    mistakes={
        **step_mistakes(moving, 1),
        "not_moved": Mistake(NOT_MOVED, (moving(not_moved),)),
        "scaled": Mistake(
            "Only a share of the step is taken. In this version it is all of it.",
            tuple(moving(downhill, rate) for rate in (None, 0.1, 0.001)),
        ),
    },
    hints=(
        "The neuron has three methods that you need: one for the simple error, and one for each "
        "slope. None of them has to be written again.",
        "First the simple error, then both slopes, each kept under a name of its own. Only then "
        "move the weights.",
        "The last two lines change `self.weights[0]` and `self.weights[1]`, each by its own "
        "slope. A slope points uphill: which operator leads down?",
    ),
)


def twice(w1, w2, x, goal, rate):
    """The rate is applied to the slopes, and again to the step."""
    return downhill(w1, w2, x, goal, rate * rate)


def divided(w1, w2, x, goal, rate):
    """The slopes are divided by the rate."""
    return downhill(w1, w2, x, goal, 1 / rate)


def first_scaled(w1, w2, x, goal, rate):
    """The rate is forgotten for the second weight."""
    return [downhill(w1, w2, x, goal, rate)[0], downhill(w1, w2, x, goal, 1)[1]]


def second_scaled(w1, w2, x, goal, rate):
    """The rate is forgotten for the first weight."""
    return [downhill(w1, w2, x, goal, 1)[0], downhill(w1, w2, x, goal, rate)[1]]


def shrinking(w1, w2, x, goal, rate):
    """The rate multiplies the whole new weight."""
    return [rate * w for w in downhill(w1, w2, x, goal, 1)]


def rate_subtracted(w1, w2, x, goal, rate):
    """The rate is taken away as well."""
    return [w - rate for w in downhill(w1, w2, x, goal, 1)]


def rate_added(w1, w2, x, goal, rate):
    """The rate is added as well."""
    return [w + rate for w in downhill(w1, w2, x, goal, 1)]


BACKPROPAGATE = Exercise(
    answer=inspect.unwrap(Neuron.backpropagate),
    page="15-learning-rate",
    formula="w1_next = w1 - rate * e'_w1 and w2_next = w2 - rate * e'_w2",
    cases=cases(RATES),
    ask=on_desk_for_a_step,
    returns=False,
    method=True,
    mistakes={
        **step_mistakes(moving),
        "not_moved": Mistake(NOT_MOVED, (moving(not_moved),)),
        "rate_forgotten": Mistake(
            "It takes the full step. Where does the learning rate come in?",
            (moving(downhill, 1),),
        ),
        "rate_twice": Mistake(
            "The learning rate is applied twice. One share of the slope is enough.",
            (moving(twice),),
        ),
        "rate_once_only": Mistake(
            "Only one of the two weights knows of the learning rate. It scales both slopes.",
            (moving(first_scaled), moving(second_scaled)),
        ),
        "rate_fixed": Mistake(
            "It takes a share that is always the same. Each neuron has a learning rate of its "
            "own.",
            (moving(downhill, 0.01), moving(downhill, 0.1)),
        ),
        "rate_divides": Mistake(
            "A smaller rate makes a longer step. It should be the other way round.",
            (moving(divided),),
        ),
        "rate_on_weight": Mistake(
            "The learning rate shrinks the weight itself. It is the step that it makes smaller.",
            (moving(shrinking),),
        ),
        "rate_subtracted": Mistake(
            "The learning rate is a step of its own here. It is a share of each slope.",
            (moving(rate_subtracted), moving(rate_added)),
        ),
        "full_and_uphill": Mistake(
            "The step goes the wrong way: a slope points to where the error grows. And it takes "
            "all of the slope.",
            (moving(uphill, 1),),
        ),
    },
    stumbles=(
        (
            "AttributeError: .*backpropagate_full_step",
            "full_step_called",
            "The full step moves the weights by all of each slope, and no share of that can be "
            "taken afterwards. Write its lines anew, with the rate in them.",
        ),
    ),
    hints=(
        "It is the method of page 13, with one change in each of its last two lines.",
        "The learning rate is the share of the slope that a step takes. The neuron knows it.",
        "Each weight loses its slope times `self.learning_rate`. Both slopes are found before the "
        "first weight moves.",
    ),
)
