import zhmetrics as zm
for j,t in enumerate(open('/tmp/k1/texts.txt').read().strip().split('\n')):
    t=t.replace('\\n','\n')
    print(j,[(c.kind,c.verdict,c.evidence,c.message_zh,[t[a:b] for a,b in [c.culprit]] if c.culprit else None) for c in zm.audit(t)])
