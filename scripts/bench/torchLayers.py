"""Times training steps of torch's own layers on the sequences of sequences.ts, one thread.

Usage: python3 torchLayers.py HIDDEN STEPS BATCH LETTERS. Answers each line on standard input, the
name of a layer and a count, with the milliseconds of one of so many steps: forward, backward,
clipping and Adam.
"""

import sys
import time

import torch
from torch import nn

torch.set_num_threads(1)
hidden, steps, batch, letters = (int(value) for value in sys.argv[1:5])


def letter_at(place):
    return (place * 7 + (place >> 4)) % letters


places = torch.arange((steps + 1) * batch).reshape(steps + 1, batch)
read = torch.tensor([[letter_at(int(place)) for place in row] for row in places])
inputs = nn.functional.one_hot(read[:steps], letters).float()
targets = read[1:].reshape(-1)


def training(layer):
    recurrent = layer(letters, hidden)
    output = nn.Linear(hidden, letters)
    parameters = [*recurrent.parameters(), *output.parameters()]
    optimizer = torch.optim.Adam(parameters, lr=0.003)

    def step():
        optimizer.zero_grad()
        states, _ = recurrent(inputs)
        loss = nn.functional.cross_entropy(output(states).reshape(-1, letters), targets)
        loss.backward()
        nn.utils.clip_grad_norm_(parameters, 1)
        optimizer.step()

    return step


layers = {"rnn": nn.RNN, "gru": nn.GRU, "lstm": nn.LSTM}
made = {}
for line in sys.stdin:
    name, count = line.split()
    if name not in made:
        made[name] = training(layers[name])
        for _ in range(20):
            made[name]()
    begin = time.perf_counter()
    for _ in range(int(count)):
        made[name]()
    print((time.perf_counter() - begin) * 1000 / int(count), flush=True)
