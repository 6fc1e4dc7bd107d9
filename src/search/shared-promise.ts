/** One promise for each key, however many ask; a rejected one is forgotten. */
export function shared<K, V>(promises: Map<K, Promise<V>>, key: K, start: () => Promise<V>): Promise<V> {
  let promise = promises.get(key);
  if (!promise) {
    promise = start();
    promises.set(key, promise);
    promise.catch(() => promises.delete(key));
  }
  return promise;
}
