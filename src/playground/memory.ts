/** Adds to a list, and drops the first of it where it has become longer than what is kept. */
export function pushKeeping<Item>(list: Item[], item: Item, keeps: number): void {
  list.push(item);
  if (list.length > keeps) list.shift();
}
