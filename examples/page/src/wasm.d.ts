declare module "govinfo-cn/govinfo.wasm" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
