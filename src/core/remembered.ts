/**
 * The same reading, made once for each thing that is read: some dozen checks ask the same of an object, a container or
 * a setting. Things are told apart by identity, so only what never changes may be given.
 */
export function remembered<Thing extends object, Answer>(read: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, Answer>();
  return (thing) => {
    const before = known.get(thing);
    // an answer that is undefined is read again, which gives the same
    if (before !== undefined) return before;
    const answer = read(thing);
    known.set(thing, answer);
    return answer;
  };
}
