/** Where the service tells what went wrong while everything else goes on; VS Code shows it in an output channel. */
export interface Log {
  /**
   * @param uri the file that it is about
   * @param rule the rule that failed, where it was one
   */
  error(uri: string, error: unknown, rule?: string): void;
}
