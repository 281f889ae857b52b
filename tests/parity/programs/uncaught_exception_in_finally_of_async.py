import asyncio


async def main():
    try:
        await asyncio.sleep(0)
        raise ValueError("inside")
    finally:
        print("cleanup")


asyncio.run(main())
