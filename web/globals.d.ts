// What wasm_exec.js, a file of the Go toolchain, adds to the window.
declare class Go {
  argv: string[];
  exit: (code: number) => void;
  readonly importObject: WebAssembly.Imports;
  run(instance: WebAssembly.Instance): Promise<void>;
}
/** Its stand-in for files: the program's standard output and errors come here, and what it reads it asks for here. */
declare const fs: {
  writeSync(to: number, bytes: Uint8Array<ArrayBuffer>): number;
  open(path: string, flags: number, mode: number, done: (error: Error | null, opened?: number) => void): void;
  read(from: number, into: Uint8Array, offset: number, length: number, position: number | null, done: (error: Error | null, n?: number) => void): void;
  close(opened: number, done: (error: Error | null) => void): void;
};
