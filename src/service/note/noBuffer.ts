/** gray-matter asks for Node's `Buffer`, which the web worker host lacks; it only ever gets strings from us. */
export const Buffer = {
  isBuffer: (_value: unknown): boolean => false,
  from: (value: string): string => value,
};
