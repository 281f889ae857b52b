"""Real Chromium, a real server process and real faults: what a user would meet."""
