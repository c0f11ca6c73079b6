/** A storage area in memory that, as the browsers' do, gives copies and not what was put in. */
export class MemoryArea {
  readonly items = new Map<string, unknown>();

  async get(key: string | null): Promise<Record<string, unknown>> {
    const keys = key === null ? [...this.items.keys()] : [key].filter((one) => this.items.has(one));
    return Object.fromEntries(keys.map((one) => [one, structuredClone(this.items.get(one))]));
  }

  async set(items: Record<string, unknown>): Promise<void> {
    for (const [key, item] of Object.entries(items)) this.items.set(key, structuredClone(item));
  }

  async remove(key: string): Promise<void> {
    this.items.delete(key);
  }
}
