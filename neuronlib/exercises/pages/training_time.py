"""14, "Training time": the loop."""

import random

from neuronlib.exercises.exercise import Desk, Exercise, Mistake
from neuronlib.exercises.seen import Odd, plain
from neuronlib.temperature import convert_c_to_f, random_celsius

ENOUGH = 0.25  # °F


def training_loop(neuron, rng, steps):
    """Train the neuron until its average error is below 0.25 °F, for `steps` steps at most."""
    average = None
    for step in range(1, steps + 1):
        celsius = random_celsius(rng)
        goal = convert_c_to_f(celsius)

        neuron.input = celsius
        neuron.feed_forward()
        neuron.backpropagate(goal)

        error = neuron.error_for(goal)
        average = error if step == 1 else average * 0.99 + error * 0.01
        if average < 0.25:
            break
    return step, average


class Recorder(Desk):
    """A neuron that writes down what it is asked to do."""

    def __init__(self, weights, learning_rate):
        super().__init__(weights, input=3, learning_rate=learning_rate)
        self.fed, self.steps = None, []

    def feed_forward(self):
        """Remember for which input the answer is."""
        super().feed_forward()
        self.fed = self.input
        return self.activation

    def backpropagate(self, goal):
        """Write the sample down, then step."""
        if len(self.steps) < 2000:
            self.steps.append((self.input, self.fed, goal, self.activation))
        super().backpropagate(goal)
        self.goal = goal


def ask(answer, case):
    """Let the loop run, and compare what it says with what was seen."""
    neuron = Recorder(case["weights"], case["learning_rate"])
    rng = random.Random(case["seed"])
    before = rng.getstate()
    value = answer(neuron, rng, case["steps"])
    told = plain(value)
    story = _story(neuron.steps, case) if rng.getstate() != before else "rng was never asked"
    seen = {"loop": Odd(story), "steps": float(len(neuron.steps))}
    if not isinstance(told, list) or [type(part) for part in told] != [float, float]:
        return {"value": _other_than_two(told), **seen}
    if not neuron.steps:
        return {"value": Odd("numbers"), **seen}
    count, average = _averages(neuron.steps, case["steps"])
    return {
        "value": Odd("numbers"),
        **seen,
        "steps": float(len(neuron.steps) - count),
        "counted": told[0] - len(neuron.steps),
        "average": told[1] - average[-1],
    }


def _other_than_two(told):
    """Say what came back instead of two numbers."""
    if isinstance(told, list):
        return Odd(f"{len(told)} values" if len(told) != 2 else "a pair that is not two numbers")
    return Odd("a single number") if isinstance(told, float) else told


def _story(steps, case):
    """Say in words what happened in the loop."""
    if not steps:
        return "no step was taken"
    inputs = {given for given, _, _, _ in steps}
    if inputs == {3}:
        return "the input was never set"
    if len(steps) > 5 and len(inputs) == 1:
        return "the same sample each time"
    if any(given != fed for given, fed, _, _ in steps):
        return "answers to other inputs"
    if all(abs(goal - a) < 1e-12 for _, _, goal, a in steps) and case["weights"][0] != 1.8:
        return "goals from the neuron itself"
    if any(abs(goal - convert_c_to_f(given)) > 1e-9 for given, _, goal, _ in steps):
        return "other goals"
    if any(not -10 <= given <= 9 for given in inputs):
        return "other inputs"
    return "as asked"


def _averages(steps, most):
    """Return how many steps there should have been, and the running averages."""
    averages = []
    for _, _, goal, activation in steps:
        error = abs(goal - activation)
        averages.append(averages[-1] * 0.99 + error * 0.01 if averages else error)
    stops = [i for i, average in enumerate(averages, 1) if average < ENOUGH]
    return (stops[0] if stops else min(most, len(steps)) if len(steps) >= most else most), averages


CASES = (
    {"weights": [0.1, 0.2], "learning_rate": 0.01, "seed": 1, "steps": 40},
    {"weights": [0.1, 0.2], "learning_rate": 1, "seed": 2, "steps": 30},
    {"weights": [1.8, 32], "learning_rate": 0.01, "seed": 3, "steps": 20},
    {"weights": [1.8, 31.6], "learning_rate": 0.01, "seed": 1, "steps": 250},
    {"weights": [0.1, 0.2], "learning_rate": 0.01, "seed": 5, "steps": 1},
)


def loop(
    *,
    start=None,
    draw=random_celsius,
    sample=None,
    set_input=True,
    feed=True,
    goal_of=lambda neuron, celsius: convert_c_to_f(celsius),
    again=False,
    error_of=lambda neuron, goal: neuron.error_for(goal),
    shares=(0.99, 0.01),
    stop=True,
    watched=lambda average, error: average,
    rounds=0,
    counts_from=1,
    step_first=False,
    train=True,
    steps_each=1,
    result=lambda neuron, step, average: (step, average),
):
    """Return a training loop with something of it done otherwise."""

    def version(neuron, rng, steps):
        average, step = start, counts_from
        celsius = draw(rng) if sample == "once" else None
        for step in range(counts_from, steps + counts_from + rounds):  # noqa: B007
            if sample != "once":
                celsius = draw(rng)
            goal = goal_of(neuron, celsius)
            if set_input:
                neuron.input = celsius
            if step_first:
                neuron.backpropagate(goal)
            if feed:
                neuron.feed_forward()
            for _ in range(steps_each if train and not step_first else 0):
                neuron.backpropagate(goal)
            if again:
                neuron.feed_forward()
            error = error_of(neuron, goal)
            average = error if average is None else average * shares[0] + error * shares[1]
            if stop and watched(average, error) < ENOUGH:
                break
        return result(neuron, step, average)

    return version


def returning(result):
    """Return a right loop that returns something else of what it knows."""

    def version(neuron, rng, steps):
        count, average = training_loop(neuron, rng, steps)
        return result(count, average, abs(neuron.goal - neuron.activation), steps)

    return version


def from_neuron(neuron, celsius):
    """The goal is what the neuron itself says."""
    neuron.input = celsius
    return neuron.feed_forward()


def plain_mean(neuron, rng, steps):
    """The mean of all errors instead of the running average."""
    errors = []
    while len(errors) < steps and not (errors and sum(errors) / len(errors) < ENOUGH):
        errors.append(loop(stop=False)(neuron, rng, 1)[1])
    return len(errors), sum(errors) / len(errors)


TRAINING_LOOP = Exercise(
    answer=training_loop,
    page="14-training-time",
    formula="average = average * 0.99 + error * 0.01, until average < 0.25",
    cases=CASES,
    ask=ask,
    told=lambda case: f"For a neuron with the weights {case['weights']}",
    mistakes={
        "average_from_0": Mistake(
            "The average starts at 0, as if the neuron had been right so far. What is the best "
            "guess after the first iteration?",
            (
                loop(start=0),
                loop(start=0, stop=False),
                loop(start=0.0, rounds=-1),
                loop(start=0, counts_from=0),
                loop(start=0, counts_from=0, stop=False),
            ),
        ),
        "average_from_elsewhere": Mistake(
            "The average starts with a number that nobody has measured. What is known of it after "
            "the first iteration?",
            (loop(start=1), loop(start=100), loop(start=60.7), loop(start=30.95), loop(start=10)),
        ),
        "no_feed_forward": Mistake(
            "A step is taken without asking the neuron first. What does a step need to know?",
            (loop(feed=False), loop(step_first=True), loop(step_first=True, again=True)),
        ),
        "ignores_rng": Mistake(
            "It does not draw from the generator that it is given, so the same seed would not "
            "bring the same run.",
            (
                loop(draw=lambda rng: random.randrange(-10, 10)),
                loop(draw=lambda rng: random_celsius(random.Random(0)), stop=False),
                loop(draw=lambda rng: random_celsius(random.Random(0))),
            ),
        ),
        "same_sample": Mistake(
            "All iterations see the same sample. Where must the drawing stand to happen each "
            "time?",
            (loop(sample="once"), loop(sample="once", stop=False)),
        ),
        "input_not_set": Mistake(
            "The drawn number never reaches the neuron. What must be set before it is asked?",
            (loop(set_input=False), loop(set_input=False, stop=False)),
        ),
        "goal_from_neuron": Mistake(
            "The goal comes from the neuron itself, so it is always right. Who knows the truth?",
            (loop(goal_of=from_neuron), loop(goal_of=from_neuron, stop=False)),
        ),
        "wrong_goal": Mistake(
            "The goals are not the true temperatures. Which function of page 03 makes them?",
            (
                loop(goal_of=lambda neuron, celsius: celsius),
                loop(goal_of=lambda neuron, celsius: 62.6),
            ),
        ),
        "no_step": Mistake(
            "The neuron is asked and judged, and never moves. Which call makes it learn?",
            (loop(train=False), loop(train=False, stop=False)),
        ),
        "never_stops": Mistake(
            "It goes on when the neuron is good enough already. When should the loop end early?",
            (loop(stop=False),),
        ),
        "stops_on_error": Mistake(
            "It stops at one good answer, which may be luck. What should be small enough?",
            (loop(watched=lambda average, error: error),),
        ),
        "stops_at_once": Mistake(
            "It ends after the first iteration. Which line belongs inside of the loop, and which "
            "after it?",
            (
                loop(watched=lambda average, error: 0),
                lambda neuron, rng, steps: loop()(neuron, rng, 1),
            ),
        ),
        "error_after_step": Mistake(
            "The neuron is asked again before the error is taken, so it is the moved neuron's. "
            "Take the error of the answer that was given.",
            (loop(again=True),),
        ),
        "no_absolute": Mistake(
            "Errors on one side count as less than none, so that they cancel. Which of the two "
            "errors never has a sign?",
            (
                loop(error_of=lambda neuron, goal: neuron.simple_error_for(goal)),
                loop(error_of=lambda neuron, goal: -neuron.simple_error_for(goal)),
                loop(error_of=lambda n, goal: n.simple_error_for(goal), stop=False),
            ),
        ),
        "average_swapped": Mistake(
            "The new error counts for nearly all, and what was there before for nearly nothing. "
            "Which of the two shares belongs to which?",
            (loop(shares=(0.01, 0.99)),),
        ),
        "average_grows": Mistake(
            "The shares of old and new do not make a whole. Each is a part of the average.",
            (loop(shares=(1, 0.01)), loop(shares=(1, 1)), loop(shares=(0.99, 1))),
        ),
        "plain_mean": Mistake(
            "That is the mean of all errors, in which the bad start counts for ever. The running "
            "average forgets it slowly.",
            (plain_mean,),
        ),
        "last_error": Mistake(
            "The last error comes back, not the average. One answer can be good by luck.",
            (loop(shares=(0, 1)), loop(shares=(0, 1), stop=False)),
        ),
        "result_of_another": Mistake(
            "What it returns is not what it did: how many steps were taken, and which average was "
            "there after the last of them?",
            (
                returning(lambda count, average, error, steps: (steps, average)),
                returning(lambda count, average, error, steps: (count, error)),
            ),
        ),
        "stops_above": Mistake(
            "It stops when the average is large. When is the neuron good enough?",
            (loop(watched=lambda average, error: 0 if average > ENOUGH else 1),),
        ),
        "other_limit": Mistake(
            "It waits for another average than the text asks for. How many °F are good enough?",
            tuple(
                loop(watched=lambda average, error, share=share: average / share)
                for share in (0.1, 0.4, 2, 4, 10)
            ),
        ),
        "two_steps": Mistake(
            "The neuron takes two steps for each sample.",
            (loop(steps_each=2),),
        ),
        "last_not_counted": Mistake(
            "The last step is not counted. Where does the counting stand, before or after the "
            "decision to stop?",
            (
                returning(
                    lambda count, average, error, steps: (count - (average < ENOUGH), average)
                ),
            ),
        ),
        "one_short": Mistake(
            "There is one iteration too few. Where does `range` end?",
            (loop(rounds=-1), loop(rounds=-1, stop=False)),
        ),
        "one_too_many": Mistake(
            "There is one iteration too many. Where does `range` end?",
            (loop(rounds=1), loop(rounds=1, stop=False)),
        ),
        "counts_from_0": Mistake(
            "The steps are counted from 0. After the first one, how many have been taken?",
            (loop(counts_from=0), loop(counts_from=0, stop=False)),
        ),
        "not_two_numbers": Mistake(
            "Two numbers are asked: how many steps were taken, and the average error after them.",
            (
                loop(result=lambda neuron, step, average: average),
                loop(result=lambda neuron, step, average: step),
                loop(result=lambda neuron, step, average: [*neuron.weights, 0]),
            ),
        ),
        "other_way_round": Mistake(
            "The two numbers have changed places: first the steps, then the average.",
            (loop(result=lambda neuron, step, average: (average, step)),),
        ),
    },
    hints=(
        "Five things happen in each round: draw, find the goal, ask the neuron, let it step, "
        "judge its answer. And one decision: is it good enough?",
        "The average needs a value before it can be continued. In the first round nothing is "
        "known but the error itself.",
        "A `for` loop over the steps, counted from 1. The average is the error in the first round "
        "and 99 parts of itself with 1 part of the new error afterwards; then an `if` with "
        "`break`. `return` stands after the loop.",
    ),
)
