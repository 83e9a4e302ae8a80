/** Whether the caller is a script that reads JSON, rather than a form that a browser submits itself. */
export function wantsJson(request: Request): boolean {
  return request.headers.get('accept')?.includes('application/json') ?? false;
}
