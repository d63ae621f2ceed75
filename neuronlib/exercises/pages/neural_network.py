"""01, "What is a neural network": two functions in a chain."""

from neuronlib.exercises.exercise import Exercise, Mistake
from neuronlib.exercises.seen import Odd, plain

INPUTS = (-3.5, 0, 2, 7.25)


def compose(f, g):
    """Return the function that asks g first and then f."""

    def chain(x):
        return f(g(x))

    return chain


def ask(answer, case):
    """Ask for the chain, and then the chain for some numbers."""
    chain = answer(case["f"], case["g"])
    if chain is None:
        return {"value": None}
    if not callable(chain):
        return {"value": Odd("something that is no function")}
    answers = plain([chain(x) for x in INPUTS])
    return {"value": None if answers == [None] * len(INPUTS) else answers}


CASES = (
    {"f": lambda x: 2 * x + 1, "g": lambda x: -3 * x + 4},
    {"f": lambda x: 0.5 * x - 6, "g": lambda x: 5 * x + 0.25},
    {"f": lambda x: x * x, "g": lambda x: x + 1.5},
    {"f": abs, "g": lambda x: 4 * x - 3},
)

COMPOSE = Exercise(
    answer=compose,
    page="01-what-is-a-neural-network",
    formula="N(input) = n2(n1(input)), with f for n2 and g for n1",
    cases=CASES,
    ask=ask,
    told=lambda case: "For one pair of functions",
    mistakes={
        "swapped": Mistake(
            "The two work in the other order. In a chain, which one receives the input?",
            (lambda f, g: lambda x: g(f(x)),),
        ),
        "no_function": Mistake(
            "It gives back something that cannot be called. The answer has to be a function, "
            "which waits for its own input.",
            (lambda f, g: 0,),
        ),
        "added": Mistake(
            "Both functions are asked about the input, and their answers are added. In a chain "
            "the second one never sees the input.",
            (lambda f, g: lambda x: f(x) + g(x),),
        ),
        "multiplied": Mistake(
            "Both functions are asked about the input, and their answers are multiplied. In a "
            "chain the second one never sees the input.",
            (lambda f, g: lambda x: f(x) * g(x),),
        ),
        "one_only": Mistake(
            "Only one of the two functions is asked. Where does the other one come in?",
            (lambda f, g: f, lambda f, g: g),
        ),
        "twice": Mistake(
            "The same function is asked twice. Where does the other one come in?",
            (lambda f, g: lambda x: f(f(x)), lambda f, g: lambda x: g(g(x))),
        ),
        "fixed_functions": Mistake(
            "It always chains the two functions of this page. Which two is it given?",
            (
                lambda f, g: lambda x: -2 * (0.5 * x + 3) + 4,
                lambda f, g: lambda x: 0.5 * (-2 * x + 4) + 3,
            ),
        ),
    },
    stumbles=(
        (
            r"TypeError: unsupported.*'(int|float)' and 'function'",
            "function_as_input",
            "A function itself stands where a number is needed: one of the two is asked about the "
            "other one. The number to ask about comes later, when the chain is called. So the "
            "chain is a function of its own, with a parameter of its own.",
        ),
        (
            r"TypeError: .*<locals>.*takes 0 positional",
            "no_parameter",
            "The chain that comes back takes nothing. What is it asked about?",
        ),
        (
            r"TypeError: .*<locals>.*missing \d+ required",
            "called_at_once",
            "The chain is called while `compose` is still at work. `return` gives it back by its "
            "name, without brackets.",
        ),
        (
            "NameError",
            "called_too_early",
            "There is no number yet when `compose` is called. The chain has to be a function of "
            "its own, made inside of `compose`, with a parameter of its own.",
        ),
    ),
    hints=(
        "The answer is a function. Define one inside of `compose`, and return it without calling "
        "it.",
        "The inner function has one parameter, the input. Which of `f` and `g` is asked about it?",
        "What the first one answers is what the second one is asked. Write the call of the one "
        "inside the brackets of the other.",
    ),
)
