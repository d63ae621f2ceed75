"""06, "Training": the error lines and their roots. 07, "Changing one weight": the repair."""

from neuronlib.exercises.exercise import Exercise, Mistake, random_cases
from neuronlib.exercises.seen import call

RANGES = {"w1": (-5, 5), "input": (2, 20), "goal": (-40, 90), "w2": (-30, 60)}


def cases(*names):
    """Return the arguments of one of the functions, in its order."""
    first = (
        {"w1": 2, "input": 3, "goal": 40, "w2": 5},
        {"w1": 2, "input": -3, "goal": -40, "w2": 5},
        {"w1": -1.5, "input": 4, "goal": -2, "w2": 4},
    )
    return tuple(
        {name: case[name] for name in names} for case in (*first, *random_cases("e_w1", **RANGES))
    )


def e_w1(w1, input, goal, w2):
    """Return the error in °F for a weight w1."""
    return abs(goal - (w1 * input + w2))


def e_w2(w2, input, goal, w1):
    """Return the error in °F for a weight w2."""
    return abs(goal - (w1 * input + w2))


def of_a_line(formula):
    """Put a formula of w1, input, goal and w2 into the order of `e_w1` or `e_w2`."""
    return {
        "e_w1": lambda w1, input, goal, w2: formula(w1, input, goal, w2),
        "e_w2": lambda w2, input, goal, w1: formula(w1, input, goal, w2),
    }


def line_mistakes(name):
    """Return the typical mistakes of one of the two error lines."""

    def mistake(message, *formulas):
        return Mistake(message, tuple(of_a_line(formula)[name] for formula in formulas))

    other = "w2" if name == "e_w1" else "w1"
    alone = (
        (lambda w1, x, goal, w2: abs(goal - w1 * x), lambda w1, x, goal, w2: goal - w1 * x)
        if name == "e_w1"
        else (lambda w1, x, goal, w2: abs(goal - w2), lambda w1, x, goal, w2: goal - w2)
    )
    return {
        "other_at_0": mistake(
            f"The other weight counts as 0. It is held where it is today, at `{other}`; where "
            "does it take part?",
            *alone,
        ),
        "no_absolute": mistake(
            "Below 0 it goes on as a line. What makes a V of it?",
            lambda w1, x, goal, w2: goal - (w1 * x + w2),
            lambda w1, x, goal, w2: w1 * x + w2 - goal,
        ),
        "squared": mistake(
            "It is squared: a parabola, not a V. Twice as far off should be twice the error.",
            lambda w1, x, goal, w2: (goal - (w1 * x + w2)) ** 2,
        ),
        "swapped": mistake(
            "The two weights have changed places. Which one is multiplied by the input?",
            lambda w1, x, goal, w2: abs(goal - (w2 * x + w1)),
            lambda w1, x, goal, w2: goal - (w2 * x + w1),
        ),
        "brackets": mistake(
            "Only part of the neuron's answer is taken away from the goal. A minus before a sum "
            "needs brackets around the sum.",
            lambda w1, x, goal, w2: abs(goal - w1 * x + w2),
            lambda w1, x, goal, w2: goal - w1 * x + w2,
            lambda w1, x, goal, w2: abs(goal) - w1 * x + w2,
        ),
        "sum": mistake(
            "Goal and answer are added. How far is it from the one to the other?",
            lambda w1, x, goal, w2: abs(goal + w1 * x + w2),
            lambda w1, x, goal, w2: goal + w1 * x + w2,
        ),
        "no_goal": mistake(
            "That is the neuron's answer. How wrong is it?",
            lambda w1, x, goal, w2: w1 * x + w2,
            lambda w1, x, goal, w2: abs(w1 * x + w2),
        ),
        "halved": mistake(
            "It is half of what it should be. The error is how far off the answer is, all of it.",
            lambda w1, x, goal, w2: abs(goal - (w1 * x + w2)) / 2,
        ),
        "each_absolute": mistake(
            "The sign is dropped too early, from single numbers. First the difference, then its "
            "size.",
            lambda w1, x, goal, w2: abs(goal) - abs(w1 * x + w2),
            lambda w1, x, goal, w2: abs(abs(goal) - abs(w1 * x + w2)),
            lambda w1, x, goal, w2: abs(goal) - (w1 * x + w2),
            lambda w1, x, goal, w2: goal - abs(w1 * x + w2),
        ),
        "fixed_numbers": mistake(
            "The book's numbers are typed in, or one of them. All four values are given, and they "
            "change.",
            lambda w1, x, goal, w2: abs(62.6 - (w1 * 17 + 0.2)),
            lambda w1, x, goal, w2: abs(62.4 - w1 * 17),
            lambda w1, x, goal, w2: abs(62.6 - (0.1 * 17 + w2)),
            lambda w1, x, goal, w2: abs(60.9 - w2),
            lambda w1, x, goal, w2: abs(62.6 - (w1 * x + w2)),
            lambda w1, x, goal, w2: abs(goal - (w1 * 17 + w2)),
            lambda w1, x, goal, w2: abs(62.6 - (w1 * 17 + w2)),
            *(
                (
                    lambda w1, x, goal, w2: abs(goal - (w1 * x + 0.2)),
                    lambda w1, x, goal, w2: abs(62.6 - (w1 * x + 0.2)),
                    lambda w1, x, goal, w2: abs(62.4 - w1 * x),
                )
                if name == "e_w1"
                else (
                    lambda w1, x, goal, w2: abs(goal - (0.1 * x + w2)),
                    lambda w1, x, goal, w2: abs(62.6 - (0.1 * x + w2)),
                    lambda w1, x, goal, w2: abs(goal - 1.7 - w2),
                )
            ),
        ),
        "input_added": mistake(
            "The input is added. How do weight and input make an answer together?",
            lambda w1, x, goal, w2: abs(goal - (w1 + x + w2)),
        ),
        "both_times_input": mistake(
            "Both weights are multiplied by the input. Which one stands alone?",
            lambda w1, x, goal, w2: abs(goal - (w1 + w2) * x),
        ),
        "everything_multiplied": mistake(
            "Weights and input are all multiplied. Which one stands alone?",
            lambda w1, x, goal, w2: abs(goal - w1 * x * w2),
        ),
    }


LINE_HINTS = (
    "What the neuron answers for these values is a line you know; the error is how far that lies "
    "from the goal.",
    "All four arguments take part. Only the first is the one that moves; the others are numbers.",
    "One line after `return`: the size, without its sign, of goal minus answer. The answer stands "
    "in brackets.",
)

E_W1 = Exercise(
    answer=e_w1,
    page="06-training",
    formula="e_w1(w1) = |goal - (w1 * input + w2)|, with w2 held",
    cases=cases("w1", "input", "goal", "w2"),
    ask=call,
    mistakes=line_mistakes("e_w1"),
    hints=LINE_HINTS,
)

E_W2 = Exercise(
    answer=e_w2,
    page="06-training",
    formula="e_w2(w2) = |goal - (w1 * input + w2)|, with w1 held",
    cases=cases("w2", "input", "goal", "w1"),
    ask=call,
    mistakes=line_mistakes("e_w2"),
    hints=LINE_HINTS,
)


def root_w1(input, goal, w2):
    """Return the w1 at which e_w1 is 0."""
    return (goal - w2) / input


def root_w2(input, goal, w1):
    """Return the w2 at which e_w2 is 0."""
    return goal - w1 * input


ROOT_W1_MISTAKES = {
    "other_at_0": Mistake(
        "The other weight counts as 0. It is held where it is today, at `w2`; what remains of the "
        "goal for the first weight?",
        (lambda input, goal, w2: goal / input,),
    ),
    "not_divided": Mistake(
        "That is what the first weight and the input have to give together. What must the weight "
        "alone be?",
        (lambda input, goal, w2: goal - w2,),
    ),
    "divided_by_weight": Mistake(
        "It is divided by the wrong number. What is the weight you look for multiplied by?",
        (lambda input, goal, w2: (goal - w2) / w2, lambda input, goal, w2: goal / w2),
    ),
    "brackets": Mistake(
        "Only one of the two numbers is divided. A difference above a fraction line needs "
        "brackets around it.",
        (lambda input, goal, w2: goal - w2 / input, lambda input, goal, w2: goal / input - w2),
    ),
    "sign": Mistake(
        "The sign is turned. Put your weight into the neuron: on which side of 0 does its answer "
        "lie, and on which side the goal?",
        (lambda input, goal, w2: (w2 - goal) / input,),
    ),
    "added": Mistake(
        "What the second weight contributes is added. It is there already; how much is left to "
        "do?",
        (lambda input, goal, w2: (goal + w2) / input,),
    ),
    "multiplied": Mistake(
        "It is multiplied by the input. What undoes a multiplication?",
        (lambda input, goal, w2: (goal - w2) * input,),
    ),
    "upside_down": Mistake(
        "The fraction is upside down. What is the weight you look for multiplied by?",
        (lambda input, goal, w2: input / (goal - w2), lambda input, goal, w2: input / goal),
    ),
    "other_line": Mistake(
        "That is the root of the other line. Which weight is held here, and which one is looked "
        "for?",
        (lambda input, goal, w2: goal - w2 * input, lambda input, goal, w2: goal - input * w2),
    ),
    "absolute": Mistake(
        "A weight may be below 0, and yours never is. Where is the sign lost?",
        (lambda input, goal, w2: abs((goal - w2) / input),),
    ),
    "absolute_above": Mistake(
        "Above the fraction line the sign is lost. What the first weight and the input give "
        "together may be below 0.",
        (lambda input, goal, w2: abs(goal - w2) / input,),
    ),
    "fixed_numbers": Mistake(
        "The book's numbers are typed in, or one of them. All three values are given, and they "
        "change.",
        (
            lambda input, goal, w2: 62.4 / input,
            lambda input, goal, w2: (62.6 - w2) / input,
            lambda input, goal, w2: (goal - 0.2) / input,
            lambda input, goal, w2: (goal - w2) / 17,
            lambda input, goal, w2: (62.6 - w2) / 17,
        ),
    ),
    "whole_division": Mistake(
        "The decimals are lost. Which operator makes whole numbers?",
        (
            lambda input, goal, w2: (goal - w2) // input,
            lambda input, goal, w2: round((goal - w2) / input),
            lambda input, goal, w2: int((goal - w2) / input),
        ),
    ),
    "rounded": Mistake(
        "It is rounded. What is left of the error at a root that is not exact?",
        (
            lambda input, goal, w2: round((goal - w2) / input, 1),
            lambda input, goal, w2: round((goal - w2) / input, 2),
        ),
    ),
}

ROOT_W2_MISTAKES = {
    "other_at_0": Mistake(
        "The other weight counts as 0. It is held where it is today, at `w1`; what has the neuron "
        "said already before the second weight comes?",
        (lambda input, goal, w1: goal,),
    ),
    "other_line": Mistake(
        "That is the root of the other line. Which weight is held here, and which one is looked "
        "for?",
        (lambda input, goal, w1: (goal - w1) / input,),
    ),
    "sign": Mistake(
        "The sign is turned. Put your weight into the neuron: on which side of 0 does its answer "
        "lie, and on which side the goal?",
        (lambda input, goal, w1: w1 * input - goal,),
    ),
    "added": Mistake(
        "What the first weight contributes is added. It is there already; how much is left to do?",
        (lambda input, goal, w1: goal + w1 * input,),
    ),
    "input_forgotten": Mistake(
        "The first weight stands alone. What does it contribute to the answer for this input?",
        (lambda input, goal, w1: goal - w1,),
    ),
    "divided": Mistake(
        "It is divided at the end. What is the weight you look for multiplied by?",
        (
            lambda input, goal, w1: (goal - w1 * input) / input,
            lambda input, goal, w1: (goal - w1 * input) / w1,
        ),
    ),
    "input_alone": Mistake(
        "The first weight takes no part. What does it contribute to the answer for this input?",
        (lambda input, goal, w1: goal - input,),
    ),
    "brackets": Mistake(
        "The goal is multiplied too. What belongs to the neuron's answer, and what does not?",
        (lambda input, goal, w1: (goal - w1) * input,),
    ),
    "absolute": Mistake(
        "A weight may be below 0, and yours never is. Where is the sign lost?",
        (lambda input, goal, w1: abs(goal - w1 * input),),
    ),
    "fixed_numbers": Mistake(
        "The book's numbers are typed in, or one of them. All three values are given, and they "
        "change.",
        (
            lambda input, goal, w1: 62.6 - w1 * input,
            lambda input, goal, w1: 62.6 - w1 * 17,
            lambda input, goal, w1: goal - w1 * 17,
            lambda input, goal, w1: goal - 0.1 * input,
            lambda input, goal, w1: goal - 1.7,
        ),
    ),
    "rounded": Mistake(
        "It is rounded. What is left of the error at a root that is not exact?",
        (
            lambda input, goal, w1: round(goal - w1 * input),
            lambda input, goal, w1: int(goal - w1 * input),
        ),
    ),
}

ROOT_W1 = Exercise(
    answer=root_w1,
    page="06-training",
    formula="e_w1(w1) = 0 where w1 = (goal - w2) / input",
    cases=cases("input", "goal", "w2"),
    ask=call,
    mistakes=ROOT_W1_MISTAKES,
    hints=(
        "At a root nothing is left of the error: the answer is the goal. Write that as an "
        "equation.",
        "Solve the equation for the weight: bring the other weight to the other side first.",
        "One line after `return`: what is left of the goal, in brackets, and then undo the "
        "multiplication by the input.",
    ),
)

ROOT_W2 = Exercise(
    answer=root_w2,
    page="06-training",
    formula="e_w2(w2) = 0 where w2 = goal - w1 * input",
    cases=cases("input", "goal", "w1"),
    ask=call,
    mistakes=ROOT_W2_MISTAKES,
    hints=(
        "At a root nothing is left of the error: the answer is the goal. Write that as an "
        "equation.",
        "The second weight stands alone in the answer. What has to go to the other side?",
        "One line after `return`: the goal, and taken away from it what the first weight makes of "
        "the input.",
    ),
)


def w1_for(input, goal, w2):
    """Return the w1 with which the neuron answers `input` exactly right."""
    return (goal - w2) / input


W1_FOR = Exercise(
    answer=w1_for,
    page="07-changing-one-weight",
    formula="w1 * input + w2 = goal, so w1 = (goal - w2) / input",
    cases=cases("input", "goal", "w2"),
    ask=call,
    mistakes={
        **ROOT_W1_MISTAKES,
        "change_only": Mistake(
            "That is how far the weight has to move from the book's start. The weight itself is "
            "asked.",
            (
                lambda input, goal, w2: (goal - w2) / input - 0.1,
                lambda input, goal, w2: (goal - (0.1 * input + w2)) / input,
            ),
        ),
        "other_weight": Mistake(
            "That mends the sample with the second weight, as the loop above does. Here the "
            "second weight stays.",
            (lambda input, goal, w2: goal - 0.1 * input,),
        ),
        "goal_from_input": Mistake(
            "The goal is worked out once more, from the input. It is given, and on another "
            "thermometer it is another one.",
            (lambda input, goal, w2: (1.8 * input + 32 - w2) / input,),
        ),
    },
    hints=(
        "The line has to go through the point input, goal. What does it say there if it is right?",
        "It starts at the height of the second weight and has to rise to the goal. Over which "
        "distance?",
        "A slope is rise over run: the rise from the second weight to the goal, in brackets, over "
        "the input.",
    ),
)
