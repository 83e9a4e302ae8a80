/** Part of builds for measuring only: what Next itself takes to answer, and nothing else. */
export function POST(): Response {
  return new Response(null, { status: 204 });
}

export const PUT = POST;
export const DELETE = POST;
