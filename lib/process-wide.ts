const shared = globalThis as typeof globalThis & { lightstickThings?: Map<string, unknown> };

/**
 * The one thing of this name in the process, made on first use. Next loads a module once for each
 * bundle that imports it, so a queue or a counter at the top of a module would be several.
 */
export function processWide<T>(name: string, make: () => T): T {
  shared.lightstickThings ??= new Map();
  if (!shared.lightstickThings.has(name)) shared.lightstickThings.set(name, make());
  // A name is used in one place, and so has one type.
  return shared.lightstickThings.get(name) as T;
}
