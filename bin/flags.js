import v8 from 'node:v8';

// Left to itself, memory grows to three times what is needed before anything is thrown away; new memory costs more than clearing up.
// Threads that clear up at the same time would wait for one another: each does it alone.
v8.setFlagsFromString('--heap-growing-percent=40 --no-parallel-scavenge');
// Node 20 compiles too eagerly, and too much at once, for a run of a second or two; later versions weigh it better.
if (process.versions.node.startsWith('20.'))
  v8.setFlagsFromString('--interrupt-budget=400000 --max-inlined-bytecode-size-cumulative=250');
