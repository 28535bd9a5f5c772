// What wasm_exec.js, a file of the Go toolchain, adds to the window.
declare class Go {
  readonly importObject: WebAssembly.Imports;
  run(instance: WebAssembly.Instance): Promise<void>;
}
