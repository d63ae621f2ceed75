"""The exercises, one file per section or two, in the book's order."""

from neuronlib.exercises.pages.backpropagation import WEIGHT_0, WEIGHT_1
from neuronlib.exercises.pages.calculating_error import ERROR_FOR, SIMPLE_ERROR_FOR
from neuronlib.exercises.pages.changing_both_weights import AFTER_BUMP, SLOPE_BY_NUDGING
from neuronlib.exercises.pages.derivatives import CHAIN_RULE, DERIVATIVE_OF_ABS
from neuronlib.exercises.pages.feedforward import PREDICT_ALL
from neuronlib.exercises.pages.neural_network import COMPOSE
from neuronlib.exercises.pages.smallest_network import FEED_FORWARD
from neuronlib.exercises.pages.steps import BACKPROPAGATE, FULL_STEP, ONE_STEP
from neuronlib.exercises.pages.training import E_W1, E_W2, ROOT_W1, ROOT_W2, W1_FOR
from neuronlib.exercises.pages.training_data import CONVERT, RANDOM_CELSIUS
from neuronlib.exercises.pages.training_time import TRAINING_LOOP

EXERCISES = {
    exercise.name: exercise
    for exercise in (
        COMPOSE,
        FEED_FORWARD,
        CONVERT,
        RANDOM_CELSIUS,
        PREDICT_ALL,
        SIMPLE_ERROR_FOR,
        ERROR_FOR,
        E_W1,
        E_W2,
        ROOT_W1,
        ROOT_W2,
        W1_FOR,
        AFTER_BUMP,
        SLOPE_BY_NUDGING,
        DERIVATIVE_OF_ABS,
        CHAIN_RULE,
        WEIGHT_0,
        WEIGHT_1,
        ONE_STEP,
        FULL_STEP,
        TRAINING_LOOP,
        BACKPROPAGATE,
    )
}
