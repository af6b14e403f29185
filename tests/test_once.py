"""What is costly to make of a lexicon is made by one thread, and no process waits for a thread that it does not have."""

import multiprocessing
import threading

import pytest

from zhmetrics.language.once import once


@pytest.mark.parametrize("threads", [2, 8])
def test_threads_that_ask_at_once_share_what_one_of_them_made(threads):
    gate, made, got = threading.Barrier(threads), [], []

    @once
    def costly(key):
        made.append(key)
        threading.Event().wait(0.05)  # the others come meanwhile
        return object()

    def ask():
        gate.wait()
        got.append(costly("键"))

    asking = [threading.Thread(target=ask) for _ in range(threads)]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    assert made == ["键"]
    assert len(set(map(id, got))) == 1
    assert len(got) == threads


def test_what_is_made_may_ask_for_something_else_that_is_made_once():
    inner = once(lambda key: [key])
    outer = once(lambda key: [inner(key)])
    assert outer("键") == [["键"]]


def test_an_error_leaves_the_turn_to_the_next():
    answers = iter([ValueError("no"), "yes"])

    @once
    def costly(key):
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    with pytest.raises(ValueError, match="no"):
        costly("键")
    assert costly("键") == "yes"


_double = once(lambda key: 2 * key)


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")  # it is what is tested: a fork beside threads
@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="nothing forks here")
def test_a_process_forked_in_the_middle_of_anothers_turn_does_not_wait_for_it():
    begun, done = threading.Event(), threading.Event()

    @once
    def slow(key):
        begun.set()
        return done.wait(30)

    making = threading.Thread(target=slow, args=("键",))
    making.start()
    begun.wait(30)
    child = multiprocessing.get_context("fork").Process(target=_double, args=("词",))
    child.start()
    child.join(20)
    done.set()
    making.join()
    code = child.exitcode
    child.kill()
    assert code == 0
