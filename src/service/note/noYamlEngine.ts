/** Stands in for js-yaml, which gray-matter loads for its own engine: the YAML of notes is read by `yaml` alone. */
export function safeLoad(): never {
  throw new Error('gray-matter was called without the YAML engine of this project');
}

export const safeDump = safeLoad;
