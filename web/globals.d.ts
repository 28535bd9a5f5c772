// What wasm_exec.js, a file of the Go toolchain, adds to the window.
declare class Go {
  argv: string[];
  exit: (code: number) => void;
  readonly importObject: WebAssembly.Imports;
  run(instance: WebAssembly.Instance): Promise<void>;
}
/** Its stand-in for files: the program's standard output and errors come here. */
declare const fs: { writeSync(to: number, bytes: Uint8Array<ArrayBuffer>): number };
