export async function render(): Promise<number> {
  return 0;
}
