// Jest's globalTeardown for integration specs.
export default async function stopClusterOfSpecs() {
  await globalThis.homewardThrowAway?.stop();
}
