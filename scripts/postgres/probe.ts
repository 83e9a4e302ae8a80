import { Client, DatabaseError } from 'pg';
import { damaged } from './initialise';
import { DATABASE, type Layout, urlOf } from './layout';

const EXISTS = ['42P04', '23505'];

/** Whether a query reaches the server of this very folder. */
export async function isAnswering(layout: Layout): Promise<boolean> {
  try {
    const [row] = await ask(layout, 'show data_directory');
    return row?.data_directory === layout.data;
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '28P01')
      throw damaged(layout, `the password in ${layout.password} is not its own`);
    return false;
  }
}

/** Makes the application's database, unless it is there; two processes may both try. */
export async function createDatabase(layout: Layout): Promise<void> {
  const found = await ask(layout, `select from pg_database where datname = '${DATABASE}'`);
  if (found.length > 0) return;
  try {
    await ask(layout, `create database ${DATABASE}`);
  } catch (error) {
    if (!(error instanceof DatabaseError && EXISTS.includes(error.code ?? ''))) throw error;
  }
}

async function ask(layout: Layout, query: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: urlOf(layout, 'postgres') });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}
