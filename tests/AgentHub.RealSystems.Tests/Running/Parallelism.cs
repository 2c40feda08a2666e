// The systems are asked at the same time, whatever number of cores there is: their tests wait for them more than they compute.
[assembly: CollectionBehavior(MaxParallelThreads = 3)]
