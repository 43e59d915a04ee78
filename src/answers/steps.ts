/** Work that can be laid down between any two of its steps, so that others may go on. Gives its result at the end. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Steps as they are, and what is there already as none. */
export function* asSteps<Result>(work: Result | Steps<Result>): Steps<Result> {
  return isSteps(work) ? yield* work : work;
}

function isSteps<Result>(work: Result | Steps<Result>): work is Steps<Result> {
  return typeof work === 'object' && work !== null && 'next' in work;
}
