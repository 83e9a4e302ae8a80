import { postingDoor } from '@/features/comments/posting-door';
import { toPublic } from '@/features/comments/public-comment';
import { findNewerThreads } from '@/features/comments/queries';
import { readingDoor } from '@/lib/http/reading-door';

type Context = RouteContext<'/api/posts/[slug]/comments'>;

/** The threads newer than the comment `after`, for everybody: `{ comments }`, newest first, at most 30. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const after = new URL(request.url).searchParams.get('after') ?? '';
  return readingDoor(async () => {
    const threads = await findNewerThreads((await params).slug, after);
    if (!threads) {
      const error = { code: 'not-found' };
      return Response.json({ error }, { status: 404, headers: { 'cache-control': 'no-store' } });
    }
    const headers = { 'cache-control': 'public, max-age=0, s-maxage=1' };
    return Response.json({ comments: threads.map(toPublic) }, { headers });
  });
}

/** Posts a congratulation: `text`, and where there are any `clientKey`, `parentId`, `draft`. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return postingDoor(request, (await params).slug);
}
