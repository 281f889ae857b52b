"""A deque grows and shrinks at both ends, is rotated, reversed, indexed."""

from collections import deque


q=deque(range(100000))
n=0
while q:
    n+=q.popleft()
    if n%3==0 and len(q)>5: q.append(1)
print(n)
q=deque(maxlen=3)
for i in range(10):
    (q.append if i%3 else q.appendleft)(i)
    print(q, q[0], q[-1], list(q), len(q))
q=deque("abcdefg")
for n in (1,2,-1,5,-6,100,-33):
    q.rotate(n); print("".join(q), q.pop(), q.popleft(), q[1], q[-2]); q.append("y"); q.appendleft("x"); q[1]="z"
import random
random.seed(3)
q=deque(); l=[]
for i in range(5000):
    op=random.randrange(9)
    if op<2: q.append(i); l.append(i)
    elif op<4: q.appendleft(i); l.insert(0,i)
    elif op==4 and l: assert q.pop()==l.pop()
    elif op==5 and l: assert q.popleft()==l.pop(0)
    elif op==6 and l: k=random.randrange(-len(l),len(l)); assert q[k]==l[k]; q[k]=-i; l[k]=-i
    elif op==7 and l: k=random.randrange(-9,9); q.rotate(k); k=-k%len(l); l=l[k:]+l[:k]
    elif op==8: q.reverse(); l.reverse(); assert list(q)==l and list(reversed(q))==l[::-1]
print(len(l), q==deque(l))
